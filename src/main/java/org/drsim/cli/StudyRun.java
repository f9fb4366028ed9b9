package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drsim.output.BlockFile;
import org.drsim.output.BlockHead;
import org.drsim.output.Execution;
import org.drsim.output.FurtherTables;
import org.drsim.output.ResultFormat;
import org.drsim.output.StudyDocument;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.sweep.BlockStore;
import org.drsim.sweep.FinishedUnits;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.Shard;
import org.drsim.sweep.StudyOutcome;
import org.drsim.sweep.StudySchedule;
import org.drsim.sweep.UnitExecutor;
import org.drsim.sweep.UnitWork;
import org.drsim.sweep.goal.GoalResult;
import org.jspecify.annotations.Nullable;

/** From a study file to a folder of results: read, check every point, simulate, write, report. */
final class StudyRun {

  private static final int ID_DIGITS = 12;

  /**
   * How to run.
   *
   * @param out parent of the folders of results
   * @param engine name of what simulates
   * @param master of the cluster, where it is one
   * @param shard which part of the work
   * @param dryRun whether only to tell what would be done
   * @param tables that are written on request
   */
  record Settings(
      Path out,
      int threads,
      String engine,
      @Nullable String master,
      Shard shard,
      boolean dryRun,
      ResultFormat format,
      boolean charts,
      boolean page,
      FurtherTables tables,
      Progress.Style progress,
      boolean quiet) {}

  private final Commands commands;
  private final Console console;
  private final Settings settings;
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();

  StudyRun(Commands commands, Settings settings) {
    this.commands = commands;
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
  }

  ExitCode execute(ScenarioInput input)
      throws InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException,
          IOException {
    final UnitExecutor engine =
        Engines.of(settings.engine(), settings.master(), settings.threads());
    final CheckedStudy study = CheckedStudy.of(input, console);
    TooFewReplications.note(study, console);
    if (settings.dryRun()) {
      new DryRun(study, settings.threads()).tell(console.out());
      return ExitCode.DONE;
    }
    final Path file = blockFile(study);
    final UnitWork work = new StudyWork(input, study);
    try (BlockFile blocks = open(file, head(input, study))) {
      simulate(study, engine, work, blocks);
      if (settings.shard().isWhole()) {
        report(study, blocks, search(study, engine, work, blocks));
      } else {
        blocks.force();
        console.err().println("written: " + file + ": " + blocks.size() + " units");
        if (study.study().goal() != null) {
          console.note("the goal is looked for by drsim merge: " + study.study().goal());
        }
      }
    }
    if (settings.shard().isWhole()) {
      Files.deleteIfExists(file);
    }
    return ExitCode.DONE;
  }

  private BlockHead head(ScenarioInput input, CheckedStudy study) {
    return new BlockHead(
        study.digest(),
        settings.shard(),
        input.file().toAbsolutePath().toString(),
        input.folder().toAbsolutePath().toString(),
        StudyWork.texts(input.settings()));
  }

  private Path blockFile(CheckedStudy study) {
    final Path folder = StudyDocument.parent(settings.out(), study.study().name());
    final String id = study.digest().substring(0, ID_DIGITS);
    final Shard shard = settings.shard();
    return folder.resolve(
        shard.isWhole()
            ? ".blocks-" + id
            : id + "-" + shard.number() + "-of-" + shard.of() + ".shard");
  }

  private BlockFile open(Path file, BlockHead head) throws IOException, InvalidRequestException {
    final Optional<BlockFile> opened = BlockFile.open(file, head, console::note);
    if (opened.isEmpty()) {
      throw new InvalidRequestException(
          "another process runs this study now; it keeps what is finished in " + file);
    }
    return opened.get();
  }

  private Optional<GoalResult> search(
      CheckedStudy study, UnitExecutor engine, UnitWork work, BlockStore blocks)
      throws InvalidRequestException, InterruptedRunException {
    return GoalRun.of(
        study, engine, work, blocks, new SearchProgress(console, settings.progress()));
  }

  private void simulate(CheckedStudy study, UnitExecutor engine, UnitWork work, BlockStore blocks)
      throws InterruptedRunException {
    final StudySchedule schedule =
        new StudySchedule(
            study.points().all().size(),
            study.replications(),
            settings.shard(),
            blocks,
            study.points());
    final StudyProgress progress = new StudyProgress(schedule, console, settings.progress(), study);
    try (Interruption interruption = Interruption.listen()) {
      engine.run(work, progress, interruption::requested);
      progress.end();
      if (interruption.requested() && !schedule.isOver()) {
        throw new InterruptedRunException(
            "interrupted after "
                + schedule.done()
                + " of "
                + study.most()
                + " replications; run again to go on");
      }
    }
  }

  /**
   * Looks for the goal, if there is one, and reports a study whose design was simulated in shards.
   * What the search has simulated is kept beside the results while it goes on.
   */
  void reportMerged(ScenarioInput input, CheckedStudy study, FinishedUnits design)
      throws InvalidRequestException, InterruptedRunException, IOException {
    if (study.study().goal() == null) {
      report(study, design, Optional.empty());
      return;
    }
    final Path file = blockFile(study);
    try (BlockFile blocks = open(file, head(input, study))) {
      final UnitExecutor engine = new LocalExecutor(settings.threads());
      report(study, design, search(study, engine, new StudyWork(input, study), blocks));
    }
    Files.deleteIfExists(file);
  }

  private void report(CheckedStudy study, FinishedUnits blocks, Optional<GoalResult> goal)
      throws IOException {
    final StudyOutcome outcome =
        new StudyOutcome(study.points().all().size(), study.replications(), blocks, study.points());
    final StudyDocument document =
        new StudyDocument(
            study.study(),
            study.digest(),
            study.studyText(),
            study.scenarioText(),
            study.traces().inputs(),
            study.base().simulation().seed(),
            Version.number(),
            new Execution(
                started,
                Duration.ofNanos(System.nanoTime() - startedNanos),
                settings.threads(),
                commands.commandLine()),
            outcome,
            IntStream.range(0, outcome.points()).parallel().mapToObj(outcome::point).toList(),
            goal);
    new StudyReport(console, settings).write(document);
  }
}
