package org.drsim.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** {@code report.html}, made of what a folder of results holds and of nothing else. */
public final class Report {

  /** Its name in the folder. */
  public static final String FILE = "report.html";

  private Report() {}

  /**
   * Makes the page of a run without results, for nobody: what pages are made with takes its time
   * when first used, and is ready afterwards.
   */
  public static void prepare() throws IOException {
    RunReport.of(StoredRun.open(Path.of(".no-results"), null))
        .writeTo(OutputStream.nullOutputStream());
  }

  /**
   * Writes the page of a folder; the stream stays open. Equal folders give equal pages.
   *
   * @param scenario as read from the folder's {@code scenario.yaml}; null where it cannot be read,
   *     which leaves the picture of it out
   * @throws ReportException if the folder holds no results, or they are damaged
   */
  public static void write(Path folder, @Nullable Scenario scenario, OutputStream stream)
      throws IOException {
    final StoredRun run = StoredRun.open(folder, scenario);
    if (run.has("profile.json")) {
      ProfileReport.of(run).writeTo(stream);
    } else if (run.has("decision.json")) {
      DecisionReport.of(run).writeTo(stream);
    } else if (!run.summary().text("study").isEmpty()) {
      StudyReport.of(run).writeTo(stream);
    } else if (run.has("summary.json")) {
      RunReport.of(run).writeTo(stream);
    } else {
      throw new ReportException(
          folder + " holds no results; allowed is the folder of a run, study, profile or decision",
          null);
    }
  }

  /**
   * Writes a page that compares runs; the stream stays open.
   *
   * @param runs at least two; the first is what the others are compared with
   * @throws ReportException if one is not a run
   */
  public static void compare(List<StoredRun> runs, OutputStream stream) throws IOException {
    for (final StoredRun run : runs) {
      if (!run.has("summary.json") || !run.summary().text("study").isEmpty()) {
        throw new ReportException(
            "a folder holds no run; allowed are two or more folders of runs", null);
      }
    }
    ComparisonReport.of(runs).writeTo(stream);
  }
}
