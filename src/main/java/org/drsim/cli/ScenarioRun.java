package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.drsim.chart.ChartException;
import org.drsim.cli.OnceMore.AnyTime;
import org.drsim.output.AssumptionEffect;
import org.drsim.output.AssumptionEffectLines;
import org.drsim.output.AssumptionEffectsCsv;
import org.drsim.output.Execution;
import org.drsim.output.FolderPage;
import org.drsim.output.JournalFile;
import org.drsim.output.RecoveryPointsCsv;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.output.RunOutput;
import org.drsim.report.Report;
import org.drsim.run.EventLog;
import org.drsim.run.Extras;
import org.drsim.run.OverTime;
import org.drsim.run.Preparation;
import org.drsim.run.PreparedScenario;
import org.drsim.run.WhatIf;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioPrinter;
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
   * @param unknownAs what an objective counts as that is not known to be met; null for neither
   * @param color of results for people
   * @param page whether to write the page that people read
   * @param whatIf whether to write what an outage at any instant would lose
   * @param eventLog whether to write what happened in the first replication
   * @param assumptions whether to write how far the figures move with each assumed value
   * @param quiet no results on standard output, no notes
   * @param verbose tell what is read and written
   */
  record Settings(
      Path out,
      @Nullable UnknownAs unknownAs,
      Replicating.Settings replicating,
      ResultFormat format,
      ColorWhen color,
      boolean charts,
      boolean page,
      boolean eventLog,
      boolean whatIf,
      boolean assumptions,
      boolean quiet,
      boolean verbose) {}

  private final Commands commands;
  private final Console console;
  private final Settings settings;
  private final Particulars particulars;
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();

  ScenarioRun(Commands commands, Settings settings) {
    this.commands = commands;
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
    this.particulars = new Particulars(console, settings.verbose());
  }

  private void checkWhatIf(ReadScenario read) throws InvalidRequestException {
    if (settings.whatIf() && !read.scenario().simulation().isDetailed()) {
      throw new InvalidRequestException(
          "--what-if-any-time: not with simulation.replicationDetail: none, which makes no recovery"
              + " points; leave one of them out");
    }
  }

  /** Tells whether the objectives are met. */
  ExitCode execute(ScenarioInput input)
      throws InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException,
          IOException {
    final ReadScenario read = input.read();
    particulars.read(input, read);
    settings.replicating().check(stated(read));
    checkWhatIf(read);
    TooFewReplications.note(read.scenario(), settings.replicating(), console);
    final TraceFiles traces = TraceFiles.decode(input.folder(), read.scenario(), console);
    final Supplier<String> text = Meanwhile.of(() -> ScenarioPrinter.print(read.scenario()));
    final JournalFile journal = journal(read, text, traces);
    try (Interruption interruption = Interruption.listen()) {
      final PreparedScenario prepared = Preparation.of(read.scenario(), traces::of);
      final EventLog points = EventLog.ofPoints();
      final OverTime overTime = settings.charts() ? new OverTime(prepared.scenario()) : null;
      final WhatIf whatIf =
          settings.page() && OnceMore.isCheap(prepared.scenario()) ? new WhatIf() : null;
      final Replicating replicating =
          new Replicating(settings.replicating(), console, interruption);
      final Optional<StudyResult> result =
          replicating.simulate(prepared, journal, Extras.of(points, overTime, whatIf));
      if (result.isPresent()) {
        final RunOutput output = output(read, text.get(), traces, result.get());
        final List<AssumptionEffect> effects =
            settings.assumptions() && !interruption.requested()
                ? new AssumptionEffects(input, traces, replicating, interruption, result.get())
                    .of(read.scenario().assumed())
                : List.of();
        writeAndReport(output, prepared, points, overTime, whatIf, effects);
      }
      end(stated(read), result, journal, interruption);
      return UnknownAs.exitCode(
          result.map(StudyResult::objectives).orElse(List.of()), settings.unknownAs());
    }
  }

  private static Replications stated(ReadScenario read) {
    return read.scenario().simulation().replications();
  }

  private JournalFile journal(ReadScenario read, Supplier<String> text, TraceFiles traces) {
    return JournalFile.of(
        settings.out(),
        name(read.scenario()),
        Version.build(),
        text,
        traces.inputs(),
        settings.replicating().journalEvery(),
        console::note);
  }

  private static String name(Scenario scenario) {
    return Objects.requireNonNull(scenario.name(), "a complete scenario has a name");
  }

  /**
   * @param text of the scenario that was read, which one that was stopped did not simulate
   */
  private RunOutput output(ReadScenario read, String text, TraceFiles traces, StudyResult result) {
    return new RunOutput(
        name(result.scenario()),
        result,
        Replicating.isWhole(stated(read), result) ? text : ScenarioPrinter.print(result.scenario()),
        traces.inputs(),
        settings.replicating().only(),
        Version.number(),
        execution(stated(read), result));
  }

  private Execution execution(Replications stated, StudyResult result) {
    final int wanted = Replicating.wanted(settings.replicating(), stated);
    return new Execution(
        started,
        Duration.ofNanos(System.nanoTime() - startedNanos),
        Math.min(settings.replicating().threads(), wanted),
        commands.commandLine(),
        Replicating.isWhole(stated, result) ? null : wanted);
  }

  /**
   * @param overTime null without charts
   * @param whatIf null where it was not observed
   */
  private void writeAndReport(
      RunOutput output,
      PreparedScenario prepared,
      EventLog points,
      @Nullable OverTime overTime,
      @Nullable WhatIf whatIf,
      List<AssumptionEffect> effects)
      throws IOException {
    final OnceMore onceMore = new OnceMore(prepared, output.firstReplication(), console);
    final AnyTime seen = settings.whatIf() || whatIf != null ? onceMore.whatIf(whatIf) : null;
    final AnyTime anyTime = settings.whatIf() ? seen : null;
    final List<RunFile> files = new ArrayList<>(charts(output, overTime, anyTime));
    files.add(RecoveryPointsCsv.of(points));
    if (settings.eventLog()) {
      files.add(onceMore.eventLog());
    }
    if (seen != null) {
      files.add(seen.table());
    }
    if (anyTime != null) {
      files.addAll(anyTime.tables());
    }
    if (!effects.isEmpty()) {
      files.add(AssumptionEffectsCsv.of(effects));
    }
    final FolderPage page = settings.page() ? ReportPages.of(output.result().scenario()) : null;
    report(output, RunFolder.write(settings.out(), output, files, page), anyTime);
    if (!settings.quiet() && settings.format() == ResultFormat.TABLE) {
      console.out().print(new AssumptionEffectLines(effects).text());
    }
  }

  /** A machine that cannot draw still gets its numbers. */
  private List<RunFile> charts(
      RunOutput output, @Nullable OverTime overTime, @Nullable AnyTime anyTime) {
    if (overTime == null) {
      return List.of();
    }
    try {
      final List<RunFile> files = new ArrayList<>(ChartFiles.of(output, overTime));
      if (anyTime != null) {
        files.addAll(anyTime.charts(output.name()));
      }
      return files;
    } catch (ChartException e) {
      console.note("charts left out: " + e.getMessage());
      return List.of();
    }
  }

  private void report(RunOutput output, RunFolder folder, @Nullable AnyTime anyTime)
      throws IOException {
    folder.remark().ifPresent(console::note);
    particulars.written(folder.path());
    if (!settings.quiet()) {
      settings.format().write(output, settings.color().emphasis(console), console.out());
      if (anyTime != null && settings.format() == ResultFormat.TABLE) {
        console.out().print(anyTime.lines().text());
      }
      console.err().println((folder.kept() ? "same as before: " : "written: ") + folder.path());
      if (settings.page()) {
        console.err().println("report: " + folder.path().resolve(Report.FILE));
      }
    }
  }

  /** The journal goes when the results are there, and stays with what is to be gone on with. */
  private void end(
      Replications stated,
      Optional<StudyResult> result,
      JournalFile journal,
      Interruption interruption)
      throws InvalidRequestException, InterruptedRunException {
    if (result.isPresent() && Replicating.isWhole(stated, result.get())) {
      if (settings.replicating().isStudy(stated)) {
        journal.remove();
      }
      if (interruption.requested()) {
        throw new InterruptedRunException("interrupted; the results are whole");
      }
      return;
    }
    final String kept = kept(stated, result.map(StudyResult::replications).orElse(0), journal);
    if (interruption.requested()) {
      throw new InterruptedRunException("interrupted after " + kept);
    }
    if (result.isEmpty()) {
      throw new InvalidRequestException("--time-limit was over after " + kept);
    }
    console.err().println("--time-limit was over after " + kept);
  }

  private String kept(Replications stated, int replications, JournalFile journal) {
    final String all = " of " + Replicating.wanted(settings.replicating(), stated);
    final boolean goesOn = settings.replicating().isStudy(stated) && journal.exists();
    final String without = replications == 0 ? "; nothing was written" : "";
    return replications + all + " replications" + (goesOn ? "; run again to go on" : without);
  }
}
