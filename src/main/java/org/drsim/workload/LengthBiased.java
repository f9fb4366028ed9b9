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

  private LengthBiased() {}

  /**
   * The smallest duration that at least a share of those met does not exceed.
   *
   * @param durations of positive mean
   * @param share 0 &lt; share &lt; 1
   */
  static double quantile(Distribution durations, double share) {
    if (durations instanceof Continuous continuous) {
      return quantile(continuous, 0, durations.mean() * share, durations);
    }
    if (durations instanceof Truncated cut) {
      final double below = cut.base().partialMoment(1, cut.minimum());
      final double whole = cut.base().partialMoment(1, cut.maximum()) - below;
      return quantile(cut.base(), below, whole * share, durations);
    }
    if (durations instanceof Uniform uniform) {
      final double low = uniform.from() * uniform.from();
      return StrictMath.sqrt(low + share * (uniform.to() * uniform.to() - low));
    }
    return quantile(outcomes(durations), share);
  }

  /** Where the partial mean beyond {@code below} gets to be so much, by halving. */
  private static double quantile(
      Continuous base, double below, double wanted, Distribution durations) {
    double low = durations.minimum();
    double high = Math.min(durations.maximum(), durations.mean());
    while (high < durations.maximum() && base.partialMoment(1, high) - below < wanted) {
      low = high;
      high = Math.min(durations.maximum(), 2 * high);
    }
    double middle = low + (high - low) / 2;
    while (low < middle && middle < high) {
      if (base.partialMoment(1, middle) - below < wanted) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
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
