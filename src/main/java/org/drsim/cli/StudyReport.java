package org.drsim.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.chart.ChartException;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.output.StudyDocument;
import org.drsim.report.Report;

/** Writes the results of a study, and tells them. */
final class StudyReport {

  private final Console console;
  private final StudyRun.Settings settings;

  StudyReport(Console console, StudyRun.Settings settings) {
    this.console = console;
    this.settings = settings;
  }

  void write(StudyDocument document) throws IOException {
    final RunFolder folder =
        document.write(
            settings.out(),
            charts(document),
            settings.tables(),
            settings.page() ? ReportPages.ofStored(console) : null);
    folder.remark().ifPresent(console::note);
    if (settings.quiet()) {
      return;
    }
    switch (settings.format()) {
      case TABLE -> document.writeLines(console.out());
      case JSON -> document.writeJson(console.out());
      case CSV -> document.writeCsv(console.out());
    }
    console.out().flush();
    console.err().println((folder.kept() ? "same as before: " : "written: ") + folder.path());
    if (settings.page()) {
      console.err().println("report: " + folder.path().resolve(Report.FILE));
    }
  }

  private List<RunFile> charts(StudyDocument document) {
    try {
      return settings.charts()
          ? Stream.concat(StudyCharts.of(document).stream(), GoalCharts.of(document).stream())
              .toList()
          : List.of();
    } catch (ChartException e) {
      console.note("charts left out: " + e.getMessage());
      return List.of();
    }
  }
}
