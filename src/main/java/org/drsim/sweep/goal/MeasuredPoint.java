package org.drsim.sweep.goal;

import java.util.Arrays;
import org.drsim.scenario.Measure;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;

/** Observations of one measure at any design point. */
final class MeasuredPoint {

  private final Experiment experiment;
  private final Measure measure;
  private final int index;

  /**
   * @throws GoalException if the experiment does not measure it
   */
  MeasuredPoint(Experiment experiment, Measure measure) {
    this.experiment = experiment;
    this.measure = measure;
    this.index = indexOf(measure, experiment);
  }

  /** A measure that names no kind is the one of the same name that was given one. */
  private static int indexOf(Measure measure, Experiment experiment) {
    for (int i = 0; i < experiment.measures().size(); i++) {
      if (same(experiment.measures().get(i), measure)) {
        return i;
      }
    }
    throw new GoalException(measure + " is not among the measures of the study");
  }

  private static boolean same(Measure one, Measure other) {
    return one.equals(other)
        || (other.observed().kind() == null
            && one.observed().metric() == other.observed().metric()
            && one.observed().name().equals(other.observed().name())
            && one.observed().qualifier().equals(other.observed().qualifier()));
  }

  /** Says that {@link #values} will be asked for this. */
  void announce(DesignPoint point, long first, int count) {
    experiment.announce(point, first, count);
  }

  /**
   * One finite value per replication.
   *
   * @throws GoalException if there is a replication without
   */
  double[] values(DesignPoint point, long first, int count) {
    return finite(point, experiment.run(point, first, count).values(index));
  }

  private double[] finite(DesignPoint point, double[] values) {
    final long without = Arrays.stream(values).filter(v -> !Double.isFinite(v)).count();
    if (without > 0) {
      throw new GoalException(
          measure
              + " has no finite value in "
              + without
              + " of "
              + values.length
              + " replications at "
              + point.label()
              + "; such a goal needs one in each");
    }
    return values;
  }
}
