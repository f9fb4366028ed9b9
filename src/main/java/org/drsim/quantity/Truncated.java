package org.drsim.quantity;

/**
 * A continuous distribution given that its value lies between two ends. Drawn by inversion on
 * [F(min), F(max)]; its moments are differences of partial moments, so they lose digits as less of
 * the base remains; hence a least share of a millionth.
 *
 * @param minimum not below the minimum of the base
 * @param maximum not above the maximum of the base
 */
public record Truncated(Continuous base, double minimum, double maximum) implements Distribution {

  private static final double LEAST_SHARE = 1e-6;

  /**
   * @throws IllegalArgumentException if less than a millionth of the base lies between the ends
   */
  public Truncated {
    if (!(minimum < maximum)) {
      throw new IllegalArgumentException("allowed is a min below max");
    }
    double share = base.cumulative(maximum) - base.cumulative(minimum);
    if (!(share >= LEAST_SHARE)) {
      throw new IllegalArgumentException(
          "allowed are min and max that leave at least a millionth of the distribution");
    }
  }

  @Override
  public double quantile(double u) {
    double lowest = base.cumulative(minimum);
    double share = lowest + u * (base.cumulative(maximum) - lowest);
    // Rounding may reach 1, where the quantile of an unbounded base is infinite.
    double value = base.quantile(Math.min(share, Math.nextDown(1.0)));
    return Math.min(Math.max(value, minimum), maximum);
  }

  @Override
  public double mean() {
    return moment(1);
  }

  @Override
  public double variance() {
    double mean = moment(1);
    return Math.max(0, moment(2) - mean * mean);
  }

  @Override
  public double cumulative(double value) {
    if (value <= minimum) {
      return 0;
    }
    if (value >= maximum) {
      return 1;
    }
    double lowest = base.cumulative(minimum);
    return (base.cumulative(value) - lowest) / (base.cumulative(maximum) - lowest);
  }

  @Override
  public Distribution truncated(double newMinimum, double newMaximum) {
    return base.truncated(Math.max(newMinimum, minimum), Math.min(newMaximum, maximum));
  }

  @Override
  public String print(Dimension dimension) {
    String min = minimum > base.minimum() ? ", min: " + dimension.print(minimum) : "";
    String max = maximum < base.maximum() ? ", max: " + dimension.print(maximum) : "";
    return base.print(dimension, min + max);
  }

  private double moment(int order) {
    double lowest = base.cumulative(minimum);
    return (base.partialMoment(order, maximum) - base.partialMoment(order, minimum))
        / (base.cumulative(maximum) - lowest);
  }
}
