package org.drsim.measure;

import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;

/** Follows an age for one objective; all that it tells is exact. */
public final class ObservedAge implements AgeListener {

  private final Objective objective;
  private double seconds;
  private double ageSeconds;
  private double aboveSeconds;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double zeroFrom = Double.NaN;

  public ObservedAge(Objective objective) {
    this.objective = objective;
  }

  @Override
  public void rising(double from, double until, double marker) {
    final double low = from - marker;
    final double high = until - marker;
    seconds += high - low;
    ageSeconds += (high - low) * (high + low) / 2;
    aboveSeconds += Math.max(0, high - Math.max(low, objective.limit()));
    min = Math.min(min, low);
    max = Math.max(max, high);
  }

  @Override
  public void zeroOtherwise(double from) {
    zeroFrom = Double.isNaN(zeroFrom) ? from : Math.min(zeroFrom, from);
  }

  /**
   * What the replication says.
   *
   * @param now its end
   */
  public Observation end(double now) {
    if (now > zeroFrom) {
      final double whole = Math.max(seconds, now - zeroFrom);
      min = seconds < whole ? 0 : min;
      max = Math.max(max, 0);
      seconds = whole;
    }
    if (!(seconds > 0)) {
      return Observation.NONE;
    }
    if (objective.qualifier().form() == Qualifier.Form.TIME) {
      return new Observation(Math.min(seconds, within()), seconds);
    }
    if (objective.qualifier().form() == Qualifier.Form.MEAN) {
      return Observation.ofValue(ageSeconds / seconds);
    }
    return Observation.ofValue(objective.comparison().isUpperLimit() ? max : min);
  }

  /** An age is at any other value for no time than at zero, where it may stay. */
  private double within() {
    final boolean zeroCounts = objective.comparison().holds(0, objective.limit());
    return switch (objective.comparison()) {
      case AT_MOST -> seconds - aboveSeconds;
      case BELOW -> zeroCounts ? seconds - aboveSeconds : 0;
      case AT_LEAST -> zeroCounts ? seconds : aboveSeconds;
      case ABOVE -> aboveSeconds;
    };
  }
}
