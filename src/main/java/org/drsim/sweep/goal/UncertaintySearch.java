package org.drsim.sweep.goal;

import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.scenario.Replications;
import org.drsim.statistics.NestedVariance;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.StudyFile;

/**
 * Draws what is not known of the scenario several times, and simulates each draw with replications
 * of its own: common ones would hide the chance in them, which is what is to be split off.
 */
final class UncertaintySearch {

  /** Where the study states no number. */
  private static final int DRAWS = 32;

  private static final int REPLICATIONS = 16;

  private final Experiment experiment;
  private final StudyFile study;
  private final long seed;
  private final int replications;

  UncertaintySearch(Experiment experiment, StudyFile study, Replications replications, long seed) {
    this.experiment = experiment;
    this.study = study;
    this.seed = seed;
    this.replications = replicationsOf(replications);
  }

  static int replicationsOf(Replications stated) {
    return stated.auto() ? Math.min(stated.most(), REPLICATIONS) : stated.most();
  }

  static int drawsOf(StudyFile study) {
    return study.points() > 0 ? study.points() : DRAWS;
  }

  GoalResult run(Goal.Uncertainty goal) {
    final int draws = drawsOf(study);
    if (replications < 2 || draws < 2) {
      throw new GoalException(
          "the sources of uncertainty are told from at least two draws with two replications; the"
              + " study has "
              + draws
              + " with "
              + replications);
    }
    final MeasuredPoint measured = new MeasuredPoint(experiment, goal.measure());
    final double[][] responses = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      measured.announce(point(draw), (long) draw * replications, replications);
    }
    for (int draw = 0; draw < draws; draw++) {
      responses[draw] = measured.values(point(draw), (long) draw * replications, replications);
    }
    return new GoalResult.Split(goal, NestedVariance.of(responses), draws, replications);
  }

  private DesignPoint point(int draw) {
    return new DesignPoint(
        draw,
        study.vary().stream()
            .map(
                varied -> {
                  final RandomStream numbers =
                      new RandomNumbers(seed, 0).stream("uncertainty " + varied.path(), "draw");
                  return new PathValue(varied.path(), varied.at(numbers.uniform(draw)));
                })
            .toList());
  }
}
