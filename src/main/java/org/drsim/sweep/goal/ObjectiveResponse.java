package org.drsim.sweep.goal;

import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.Replications;
import org.drsim.study.Looks;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.ObjectiveVerdicts;
import org.drsim.study.Verdict;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Outcomes;
import org.drsim.sweep.PathValue;

/**
 * The verdicts on objectives along the values of a path. The search has the first replications, as
 * many as the study asks for at a point; each confirmation has the next ones.
 */
final class ObjectiveResponse implements Response {

  private final Experiment experiment;
  private final List<PathValue> fixed;
  private final Candidates along;
  private final Replications replications;

  /**
   * @param fixed what the other paths have
   * @param replications of a candidate
   */
  ObjectiveResponse(
      Experiment experiment, List<PathValue> fixed, Candidates along, Replications replications) {
    this.experiment = experiment;
    this.fixed = fixed;
    this.along = along;
    this.replications = replications;
  }

  @Override
  public int candidates() {
    return along.size();
  }

  @Override
  public Trial trial(int candidate) {
    return judged(candidate, 0, ObjectiveVerdicts.ERROR);
  }

  @Override
  public Trial confirmation(int candidate, int attempt, double error) {
    return judged(candidate, (long) attempt * replications.most(), error);
  }

  private Trial judged(int candidate, long first, double error) {
    final List<PathValue> values = new ArrayList<>(fixed);
    values.add(along.at(candidate));
    final DesignPoint point = new DesignPoint(candidate, values);
    Outcomes outcomes = experiment.run(point, first, until(0));
    Trial trial = judged(point, outcomes, error);
    while (trial.verdict() == Verdict.UNKNOWN && outcomes.replications() < replications.most()) {
      final int have = outcomes.replications();
      outcomes.addAll(experiment.run(point, first + have, until(have) - have));
      trial = judged(point, outcomes, error);
    }
    return trial;
  }

  /** Up to the next look. */
  private int until(int have) {
    return replications.auto()
        ? (int) Math.min(replications.most(), Looks.after(have))
        : replications.most();
  }

  private Trial judged(DesignPoint point, Outcomes outcomes, double error) {
    final int look =
        replications.auto() ? Looks.upTo(outcomes.replications()) : ObjectiveVerdicts.ONLY_LOOK;
    final List<ObjectiveReport> reports = experiment.verdicts(point, outcomes, look, error);
    return Trial.of(point.index(), outcomes.replications(), reports);
  }
}
