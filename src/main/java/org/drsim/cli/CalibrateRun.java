package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.calibration.Fit;
import org.drsim.calibration.LogMeaning;
import org.drsim.calibration.LoggedRpo;
import org.drsim.calibration.StepDuration;
import org.drsim.output.CalibrationDocument;
import org.drsim.output.CalibrationDocument.PastedSetting;
import org.drsim.output.InputFile;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFolder;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioPrinter;
import org.drsim.trace.DrillJobs;
import org.jspecify.annotations.Nullable;

/** From a scenario, a log and drills to parameters: read, fit, write, report. */
final class CalibrateRun {

  /**
   * How to calibrate.
   *
   * @param out parent of the folders of results
   * @param log of the RPO, if any
   * @param machines to look at; all where empty
   * @param meaning of the log; null for what it shows
   * @param offsetSeconds of the clocks; null for none
   * @param rates to fit beside the processing delay
   * @param drillJobs if any
   * @param export folder of the bundle to make, if any
   */
  record Settings(
      Path out,
      @Nullable Path log,
      List<String> machines,
      @Nullable LogMeaning meaning,
      @Nullable Double offsetSeconds,
      List<FittedRate> rates,
      @Nullable Path drillJobs,
      @Nullable Path export,
      int threads,
      ResultFormat format,
      boolean quiet) {

    /** The same by the files of a bundle. */
    Settings of(ExportedBundle bundle) {
      return new Settings(
          out,
          log == null ? null : bundle.folder().resolve(ExportedBundle.LOG),
          List.of(),
          meaning,
          null,
          rates.stream().map(bundle::rate).toList(),
          drillJobs == null ? null : bundle.folder().resolve(ExportedBundle.DRILLS),
          null,
          threads,
          format,
          quiet);
    }

    /** How a bundle of these is read back, in its folder. */
    String arguments() {
      final StringBuilder text = new StringBuilder(ExportedBundle.SCENARIO);
      text.append(log == null ? "" : " --log " + ExportedBundle.LOG);
      text.append(meaning == null ? "" : " --log-means " + meaning.key());
      rates.forEach(rate -> text.append(" --rate '").append(rate).append('\''));
      text.append(drillJobs == null ? "" : " --drill-jobs " + ExportedBundle.DRILLS);
      return text.toString();
    }
  }

  private final Console console;
  private final Settings settings;
  private final List<InputFile> inputs = new ArrayList<>();
  private final List<PastedSetting> pasted = new ArrayList<>();

  CalibrateRun(Commands commands, Settings settings) {
    this(settings.quiet() ? commands.console().quiet() : commands.console(), settings);
  }

  private CalibrateRun(Console console, Settings settings) {
    this.console = console;
    this.settings = settings;
  }

  ExitCode execute(ScenarioInput input)
      throws IOException,
          InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException {
    if (settings.export() == null) {
      report(calibrated(input));
      return ExitCode.DONE;
    }
    final ExportedBundle bundle = exported(input, settings.export());
    final CalibrateRun own = new CalibrateRun(console, settings.of(bundle));
    final CalibrationDocument document = own.calibrated(bundle.input());
    bundle.addOutcome(document);
    report(document);
    console.note(
        "exported: " + bundle.folder() + "; what is told here was fitted to it, by its names");
    return ExitCode.DONE;
  }

  /** All is read before anything is written. */
  private ExportedBundle exported(ScenarioInput input, Path folder)
      throws IOException, InvalidScenarioException, InvalidRequestException {
    final Scenario scenario = input.read().scenario();
    final TraceFiles traces = TraceFiles.decode(input.folder(), scenario, console);
    final List<LoggedRpo> logs =
        settings.log() == null
            ? List.of()
            : LogFit.logged(RpoLog.read(settings.log()), scenario, settings);
    final @Nullable DrillJobs jobs =
        settings.drillJobs() == null ? null : DrillJobs.read(settings.drillJobs());
    final ExportedBundle bundle = ExportedBundle.write(folder, scenario, traces);
    if (!logs.isEmpty()) {
      bundle.addLog(logs, scenario.simulation().start());
    }
    if (jobs != null) {
      bundle.addDrills(jobs);
    }
    bundle.explain(settings.of(bundle).arguments());
    return bundle;
  }

  private CalibrationDocument calibrated(ScenarioInput input)
      throws IOException,
          InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException {
    final ReadScenario read = input.read();
    final @Nullable Fit fit = settings.log() == null ? null : fit(input, read, settings.log());
    final List<StepDuration> steps =
        settings.drillJobs() == null ? List.of() : steps(settings.drillJobs());
    pasted.addAll(DrillSteps.pasted(steps));
    return new CalibrationDocument(
        Objects.requireNonNull(read.scenario().name(), "a complete scenario has a name"),
        ScenarioPrinter.print(read.scenario()),
        inputs,
        fit,
        steps,
        pasted,
        Version.number());
  }

  private Fit fit(ScenarioInput input, ReadScenario read, Path file)
      throws IOException,
          InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException {
    final RpoLog log = RpoLog.read(file);
    log.remarks().forEach(remark -> console.note(file + ": " + remark));
    final TraceFiles traces = TraceFiles.decode(input.folder(), read.scenario(), console);
    inputs.addAll(traces.inputs());
    inputs.add(InputFile.of(file.toString(), file));
    try (Interruption interruption = Interruption.listen()) {
      final LogFit fitting = new LogFit(input, read.scenario(), traces, settings, interruption);
      final Fit fit = fitting.fit(log);
      pasted.addAll(fitting.pasted(fit));
      return fit;
    }
  }

  private List<StepDuration> steps(Path file) throws IOException {
    final DrillJobs jobs = DrillJobs.read(file);
    if (jobs.leftOut() > 0) {
      console.note(file + ": left out " + jobs.leftOut() + " rows without a start or an end");
    }
    inputs.add(InputFile.of(file.toString(), file));
    return jobs.seconds().entrySet().stream()
        .map(step -> StepDuration.of(step.getKey(), step.getValue()))
        .toList();
  }

  private void report(CalibrationDocument document) throws IOException {
    final RunFolder folder = document.write(settings.out());
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
}
