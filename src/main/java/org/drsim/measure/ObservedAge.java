package org.drsim.measure;

import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.jspecify.annotations.Nullable;

/** Follows an age for one objective; all that it tells is exact. */
public final class ObservedAge implements AgeListener {

  private final Objective objective;
  private double seconds;
  private double ageSeconds;
  private double aboveSeconds;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double zeroFrom = Double.NaN;

  /** Null where no quantile is asked for. */
  private final @Nullable AgeDistribution distribution;

  public ObservedAge(Objective objective) {
    this.objective = objective;
    this.distribution =
        Double.isNaN(objective.limit()) && objective.qualifier().form() == Qualifier.Form.TIME
            ? new AgeDistribution()
            : null;
  }

  @Override
  public void rising(double from, double until, double marker) {
    final double low = from - marker;
    final double high = until - marker;
    seconds += high - low;
    if (distribution != null) {
      distribution.add(low, high);
    }
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
    if (distribution != null) {
      return Observation.ofValue(quantile(distribution));
    }
    if (objective.qualifier().form() == Qualifier.Form.TIME) {
      return new Observation(Math.min(seconds, within()), seconds);
    }
    if (objective.qualifier().form() == Qualifier.Form.MEAN) {
      return Observation.ofValue(ageSeconds / seconds);
    }
    return Observation.ofValue(objective.comparison().isUpperLimit() ? max : min);
  }

  /** The age that is not exceeded for the share of the time; zero counts as long as it lasted. */
  private double quantile(AgeDistribution above) {
    final double share = objective.qualifier().share();
    final double zero = 1 - Math.min(1, above.seconds() / seconds);
    return share <= zero ? 0 : above.quantile((share - zero) / (1 - zero));
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
