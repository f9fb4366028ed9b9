package org.drsim.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.drsim.sweep.BlockStore;
import org.drsim.sweep.Experiment.InvalidPointException;
import org.drsim.sweep.Goal;
import org.drsim.sweep.SearchUnits;
import org.drsim.sweep.StoredExperiment;
import org.drsim.sweep.UnitExecutor;
import org.drsim.sweep.UnitFailure;
import org.drsim.sweep.UnitWork;
import org.drsim.sweep.goal.GoalException;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.GoalSearch;

/**
 * Looks for the goal of a study, after its design was simulated: a thread decides what it needs to
 * know next, and has it simulated by what simulates the study.
 */
final class GoalRun {

  private final CheckedStudy study;
  private final UnitExecutor engine;
  private final UnitWork work;
  private final SearchUnits units;
  private final SearchProgress progress;

  private GoalRun(
      CheckedStudy study,
      UnitExecutor engine,
      UnitWork work,
      BlockStore blocks,
      SearchProgress progress) {
    this.study = study;
    this.engine = engine;
    this.work = work;
    this.units = new SearchUnits(blocks);
    this.progress = progress;
  }

  /**
   * What was found; nothing where the study has no goal.
   *
   * @param blocks keeps what the search had simulated, for when it has to begin again
   * @throws InvalidRequestException if the goal does not fit the study
   */
  static Optional<GoalResult> of(
      CheckedStudy study,
      UnitExecutor engine,
      UnitWork work,
      BlockStore blocks,
      SearchProgress progress)
      throws InvalidRequestException, InterruptedRunException {
    final Goal goal = study.study().goal();
    return goal == null
        ? Optional.empty()
        : Optional.of(new GoalRun(study, engine, work, blocks, progress).found(goal));
  }

  private GoalResult found(Goal goal) throws InvalidRequestException, InterruptedRunException {
    progress.begins(goal);
    try (Interruption interruption = Interruption.listen()) {
      final CompletableFuture<GoalResult> result = searching(goal);
      try {
        engine.run(work, units, interruption::requested);
      } finally {
        units.end();
      }
      return result.join();
    } catch (UnitFailure e) {
      if (e.getCause() instanceof InvalidPointException invalid) {
        throw refused(invalid);
      }
      throw e;
    } catch (CompletionException e) {
      throw failed(Objects.requireNonNull(e.getCause()));
    } finally {
      progress.end();
    }
  }

  private CompletableFuture<GoalResult> searching(Goal goal) {
    final CompletableFuture<GoalResult> result = new CompletableFuture<>();
    final Thread thread = new Thread(() -> search(goal, result), "search");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private void search(Goal goal, CompletableFuture<GoalResult> result) {
    try {
      final StoredExperiment experiment =
          new StoredExperiment(
              units,
              study.points()::any,
              study.points().measures(),
              study.points().all().size(),
              progress::ran);
      result.complete(
          new GoalSearch(
                  experiment, study.study(), study.points().all(), study.base().simulation().seed())
              .run(goal));
    } catch (Throwable failure) {
      result.completeExceptionally(failure);
    } finally {
      units.end();
    }
  }

  private InterruptedRunException stopped() {
    return new InterruptedRunException(
        "interrupted while looking for the goal, after "
            + progress.replications()
            + " replications; run again to go on");
  }

  private RuntimeException failed(Throwable cause)
      throws InvalidRequestException, InterruptedRunException {
    if (cause instanceof GoalException || cause instanceof InvalidPointException) {
      throw refused(cause);
    }
    if (cause instanceof SearchUnits.StoppedException) {
      throw stopped();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private static InvalidRequestException refused(Throwable cause) {
    return new InvalidRequestException("goal: " + cause.getMessage());
  }
}
