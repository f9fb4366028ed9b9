package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.calibration.LogComparison;
import org.drsim.calibration.LogMeaning;
import org.drsim.calibration.LoggedRpo;
import org.drsim.calibration.Pairing;
import org.drsim.calibration.UnusableLogException;
import org.drsim.chart.ChartException;
import org.drsim.chart.LoggedRpoChart;
import org.drsim.measure.SawTooth;
import org.drsim.output.InputFile;
import org.drsim.output.LogComparisonDocument;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.output.StoredRpo;
import org.drsim.quantity.Durations;
import org.drsim.report.StoredRun;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.jspecify.annotations.Nullable;

/** Sets a log of the RPO against a run: read both, pair, compare, write. */
final class LogCompare {

  /**
   * How to compare, and what to write.
   *
   * @param machines to look at; all where empty
   * @param meaning of the log; null for what fits better
   * @param offsetSeconds of the clocks; null for the one that correlates best
   */
  record Settings(
      Path out,
      List<String> machines,
      @Nullable LogMeaning meaning,
      @Nullable Double offsetSeconds,
      ResultFormat format,
      boolean charts,
      boolean quiet) {}

  private final Console console;
  private final Settings settings;

  LogCompare(Console console, Settings settings) {
    this.console = console;
    this.settings = settings;
  }

  void execute(Path file, String run)
      throws IOException, InvalidScenarioException, InvalidRequestException {
    final Path folder = Path.of(run);
    StoredRun.check(folder);
    final List<SawTooth> ours = StoredRpo.read(folder);
    final Path stored = folder.resolve("scenario.yaml");
    final Scenario scenario = ScenarioFiles.readStored(stored);
    final RpoLog log = RpoLog.read(file);
    log.remarks().forEach(remark -> console.note(file + ": " + remark));
    final LogComparison comparison = compared(log, ours, scenario);
    report(
        new LogComparisonDocument(
            Objects.requireNonNull(scenario.name(), "a complete scenario has a name"),
            InputFile.of(file.toString(), file),
            InputFile.of("rpo.csv", folder.resolve("rpo.csv")),
            run,
            scenario.simulation().start(),
            Files.readString(stored),
            comparison,
            Version.number()));
  }

  private LogComparison compared(RpoLog log, List<SawTooth> ours, Scenario scenario)
      throws InvalidRequestException {
    final List<String> names = ours.stream().map(SawTooth::machine).toList();
    final List<LoggedRpo> logged =
        LoggedMachines.of(log, scenario.simulation(), names, settings.machines());
    final double from = Durations.seconds(scenario.simulation().warmUp());
    final List<Pairing> pairings = new ArrayList<>();
    for (final LoggedRpo machine : logged) {
      pairings.add(new Pairing(machine, ours.get(names.indexOf(machine.machine())), from));
    }
    try {
      return LogComparison.of(pairings, settings.meaning(), settings.offsetSeconds());
    } catch (UnusableLogException e) {
      throw new InvalidRequestException(log.file() + ": " + e.getMessage());
    }
  }

  private void report(LogComparisonDocument document) throws IOException {
    final RunFolder folder = document.write(settings.out(), charts(document));
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
  }

  private List<RunFile> charts(LogComparisonDocument document) {
    final List<RunFile> files = new ArrayList<>();
    try {
      if (settings.charts()) {
        ChartFiles.add(
            files, "logged-rpo", LoggedRpoChart.of(document.name(), document.comparison()));
      }
    } catch (ChartException e) {
      console.note("chart left out: " + e.getMessage());
    }
    return files;
  }
}
