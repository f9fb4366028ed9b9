package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.drsim.chart.ChartException;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.output.Execution;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.output.RunOutput;
import org.drsim.run.Preparation;
import org.drsim.run.PreparedScenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioPrinter;
import org.drsim.study.Study;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * The main path, from a scenario file to a folder of results: read, prepare, simulate, write,
 * report.
 */
final class ScenarioRun {

  /**
   * How to run.
   *
   * @param out parent of the folders of results
   * @param replication the only one to run; null for all
   * @param unknownAs what an objective counts as that is not known to be met; null for neither
   */
  record Settings(
      Path out,
      @Nullable Integer replication,
      @Nullable UnknownAs unknownAs,
      ResultFormat format,
      Progress.Style progress,
      boolean charts,
      boolean quiet) {}

  private final Commands commands;
  private final Console console;
  private final Settings settings;
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();

  ScenarioRun(Commands commands, Settings settings) {
    this.commands = commands;
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
  }

  /** Tells whether the objectives are met. */
  ExitCode execute(ScenarioInput input)
      throws InvalidScenarioException, InvalidRequestException, IOException {
    final ReadScenario read = input.read();
    checkReplication(read);
    final TraceFiles traces = TraceFiles.decode(input.folder(), read.scenario(), console);
    final StudyResult result = simulate(Preparation.of(read.scenario(), traces::of));
    final RunOutput output = output(read, traces, result);
    final RunFolder folder = RunFolder.write(settings.out(), output, charts(output));
    report(output, folder);
    return UnknownAs.exitCode(result.objectives(), settings.unknownAs());
  }

  private void checkReplication(ReadScenario read) throws InvalidRequestException {
    final int count = read.scenario().simulation().replications();
    if (settings.replication() != null && settings.replication() >= count) {
      throw new InvalidRequestException(
          "--replication "
              + settings.replication()
              + ": they count from 0, and the scenario has "
              + count
              + "; allowed is 0 to "
              + (count - 1));
    }
  }

  private StudyResult simulate(PreparedScenario prepared) {
    final Integer only = settings.replication();
    final int count = only == null ? prepared.scenario().simulation().replications() : 1;
    final Progress progress = new Progress(console, settings.progress(), count);
    try {
      return new Study(prepared, new DsolEngine())
          .run(only == null ? 0 : only, count, progress::reached);
    } finally {
      progress.end();
    }
  }

  private RunOutput output(ReadScenario read, TraceFiles traces, StudyResult result) {
    final Duration wallTime = Duration.ofNanos(System.nanoTime() - startedNanos);
    return new RunOutput(
        Objects.requireNonNull(result.scenario().name(), "a complete scenario has a name"),
        result,
        ScenarioPrinter.print(read.scenario()),
        traces.inputs(),
        read.assumptions(),
        settings.replication(),
        Version.number(),
        new Execution(started, wallTime, 1, commands.commandLine()));
  }

  /** A machine that cannot draw still gets its numbers. */
  private List<RunFile> charts(RunOutput output) {
    if (!settings.charts()) {
      return List.of();
    }
    try {
      return ChartFiles.of(output);
    } catch (ChartException e) {
      console.note("charts left out: " + e.getMessage());
      return List.of();
    }
  }

  private void report(RunOutput output, RunFolder folder) throws IOException {
    folder.remark().ifPresent(console::note);
    if (!settings.quiet()) {
      settings.format().write(output, console.out());
      console.err().println((folder.kept() ? "same as before: " : "written: ") + folder.path());
    }
  }
}
