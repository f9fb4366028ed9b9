package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.calibration.Fit;
import org.drsim.calibration.LogMeaning;
import org.drsim.calibration.StepDuration;
import org.drsim.output.CalibrationDocument;
import org.drsim.output.CalibrationDocument.PastedSetting;
import org.drsim.output.InputFile;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFolder;
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
   */
  record Settings(
      Path out,
      @Nullable Path log,
      List<String> machines,
      @Nullable LogMeaning meaning,
      @Nullable Double offsetSeconds,
      List<FittedRate> rates,
      @Nullable Path drillJobs,
      int threads,
      ResultFormat format,
      boolean quiet) {}

  private final Console console;
  private final Settings settings;
  private final List<InputFile> inputs = new ArrayList<>();
  private final List<PastedSetting> pasted = new ArrayList<>();

  CalibrateRun(Commands commands, Settings settings) {
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
  }

  ExitCode execute(ScenarioInput input)
      throws IOException,
          InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException {
    final ReadScenario read = input.read();
    final @Nullable Fit fit = settings.log() == null ? null : fit(input, read, settings.log());
    final List<StepDuration> steps =
        settings.drillJobs() == null ? List.of() : steps(settings.drillJobs());
    pasted.addAll(DrillSteps.pasted(steps));
    report(
        new CalibrationDocument(
            Objects.requireNonNull(read.scenario().name(), "a complete scenario has a name"),
            ScenarioPrinter.print(read.scenario()),
            inputs,
            fit,
            steps,
            pasted,
            Version.number()));
    return ExitCode.DONE;
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
