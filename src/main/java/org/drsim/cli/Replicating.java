package org.drsim.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.study.Journal;
import org.drsim.study.ObjectiveVerdicts;
import org.drsim.study.StoppingRule;
import org.drsim.study.Study;
import org.drsim.study.StudyPlan;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/** Has the replications of a scenario run as the command line wants it. */
final class Replicating {

  /**
   * How to run.
   *
   * @param only the only replication to run; null for all
   * @param threads that simulate
   * @param timeLimit after which those that are finished are enough; null for none
   * @param journalEvery how much work is worth saving
   */
  record Settings(
      @Nullable Integer only,
      int threads,
      @Nullable Duration timeLimit,
      Duration journalEvery,
      Progress.Style progress) {

    /** Whether several replications are run, so that a journal pays. */
    boolean isStudy(Replications stated) {
      return wanted(this, stated) > 1;
    }

    /** Whether there is such a replication. */
    void check(Replications stated) throws InvalidRequestException {
      if (only != null && only >= stated.most()) {
        throw new InvalidRequestException(
            "--replication "
                + only
                + ": they count from 0, and the scenario has "
                + stated.most()
                + "; allowed is 0 to "
                + (stated.most() - 1));
      }
    }
  }

  private final Settings settings;
  private final Console console;
  private final Interruption interruption;
  private final long started = System.nanoTime();

  Replicating(Settings settings, Console console, Interruption interruption) {
    this.settings = settings;
    this.console = console;
    this.interruption = interruption;
  }

  /** How many there will be if nothing stops them. */
  static int wanted(Settings settings, Replications stated) {
    return settings.only() == null ? stated.most() : 1;
  }

  /** A study that was stopped has another number of replications than was asked for. */
  static boolean isWhole(Replications stated, StudyResult result) {
    final Replications simulated = result.scenario().simulation().replications();
    return simulated.most() == stated.most() && simulated.auto() == stated.auto();
  }

  /**
   * Nothing if not one was finished before it was stopped.
   *
   * @param extras what is taken down of the first one
   */
  Optional<StudyResult> simulate(PreparedScenario prepared, Journal journal, Extras extras) {
    final int count = wanted(settings, prepared.scenario().simulation().replications());
    final Progress progress = new Progress(console, settings.progress(), count);
    final StudyPlan plan =
        StudyPlan.of(settings.only() == null ? 0 : settings.only(), count)
            .onThreads(settings.threads())
            .keeping(
                settings.isStudy(prepared.scenario().simulation().replications())
                    ? journal
                    : Journal.NONE)
            .until(rule(prepared.scenario()))
            .telling(progress)
            .takingDown(extras)
            .stoppingWhen(stop());
    try {
      return new Study(prepared, new DsolEngine()).run(plan);
    } finally {
      progress.end();
    }
  }

  private static StoppingRule rule(Scenario scenario) {
    return scenario.simulation().replications().auto()
        ? new ObjectiveVerdicts(scenario)::areDecided
        : StoppingRule.NEVER;
  }

  private BooleanSupplier stop() {
    final Duration limit = settings.timeLimit();
    return () ->
        interruption.requested()
            || (limit != null && System.nanoTime() - started >= limit.toNanos());
  }
}
