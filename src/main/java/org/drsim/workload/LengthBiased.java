package org.drsim.workload;

import java.util.List;
import org.drsim.quantity.Continuous;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Empirical;
import org.drsim.quantity.Truncated;
import org.drsim.quantity.Uniform;

/**
 * How long the duration lasts that is under way at a random instant: a long one is met more often
 * than a short one, in proportion to its length (the inspection paradox). What is left of it then
 * is a uniform part of it.
 */
final class LengthBiased {

  /** Beyond all simulated time, and finite. */
  private static final double LONGEST_SECONDS = 1e15;

  private LengthBiased() {}

  /**
   * The smallest duration that at least a share of those met does not exceed.
   *
   * @param durations of positive mean
   * @param share 0 &lt; share &lt; 1
   */
  static double quantile(Distribution durations, double share) {
    if (durations instanceof Continuous continuous) {
      return quantile(continuous, durations, share);
    }
    if (durations instanceof Truncated cut) {
      return quantile(cut.base(), durations, share);
    }
    if (durations instanceof Uniform uniform) {
      final double low = uniform.from() * uniform.from();
      return StrictMath.sqrt(low + share * (uniform.to() * uniform.to() - low));
    }
    return quantile(outcomes(durations), share);
  }

  /** Where the part of the mean below gets to be so large a share of it, by bisection. */
  private static double quantile(Continuous base, Distribution durations, double share) {
    final double below = base.partialMoment(1, durations.minimum());
    final double whole = base.partialMoment(1, durations.maximum()) - below;
    final double wanted = below + whole * share;
    double low = durations.minimum();
    double high = Math.min(durations.maximum(), LONGEST_SECONDS);
    double middle = Math.min(durations.mean(), high);
    while (low < middle && middle < high) {
      if (base.partialMoment(1, middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
      // The end may be very far away.
      middle = low > 0 && high > 4 * low ? 2 * low : low + (high - low) / 2;
    }
    return high;
  }

  private static List<Discrete.Outcome> outcomes(Distribution durations) {
    if (durations instanceof Discrete discrete) {
      return discrete.outcomes();
    }
    return durations instanceof Empirical empirical
        ? empirical.values().stream().map(value -> new Discrete.Outcome(value, 1)).toList()
        : List.of(new Discrete.Outcome(durations.mean(), 1));
  }

  private static double quantile(List<Discrete.Outcome> outcomes, double share) {
    double sum = 0;
    for (final Discrete.Outcome outcome : outcomes) {
      sum += outcome.value() * outcome.weight();
    }
    double part = 0;
    for (final Discrete.Outcome outcome : outcomes) {
      part += outcome.value() * outcome.weight();
      if (part >= sum * share) {
        return outcome.value();
      }
    }
    return outcomes.get(outcomes.size() - 1).value();
  }
}
