package org.drsim.cli;

import java.util.Optional;
import org.drsim.sweep.Experiment.InvalidPointException;
import org.drsim.sweep.Goal;
import org.drsim.sweep.goal.GoalException;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.GoalSearch;

/** Looks for the goal of a study, after its design was simulated. */
final class GoalRun {

  private GoalRun() {}

  /**
   * What was found; nothing where the study has no goal.
   *
   * @throws InvalidRequestException if the goal does not fit the study
   */
  static Optional<GoalResult> of(CheckedStudy study, StudyRun.Settings settings, Console console)
      throws InvalidRequestException, InterruptedRunException {
    final Goal goal = study.study().goal();
    if (goal == null) {
      return Optional.empty();
    }
    console.note(goal.toString());
    try (Interruption interruption = Interruption.listen();
        LocalExperiment experiment =
            new LocalExperiment(
                study.points(),
                settings.threads(),
                interruption,
                new SearchProgress(console, settings.progress()))) {
      return Optional.of(
          new GoalSearch(
                  experiment, study.study(), study.points().all(), study.base().simulation().seed())
              .run(goal));
    } catch (GoalException | InvalidPointException e) {
      throw new InvalidRequestException("goal: " + e.getMessage());
    } catch (LocalExperiment.StoppedException e) {
      throw new InterruptedRunException("interrupted while looking for the goal; run again");
    }
  }
}
