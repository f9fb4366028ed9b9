package org.drsim.quantity;

/**
 * The gamma distribution: a sum of exponential steps, for whole shapes.
 *
 * @param shape without unit, from {@value #MIN_SHAPE} to {@value #MAX_SHAPE}
 * @param mean in the base unit, over 0
 */
public record Gamma(double shape, double mean) implements Continuous {

  /** At this shape quantiles of orders below about 0.0006 already underflow to 0. */
  public static final double MIN_SHAPE = 0.01;

  /** Above it the variation is under 1 % and the evaluation slow. */
  public static final double MAX_SHAPE = 1e4;

  /**
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public Gamma {
    Parameter.range("shape", shape, MIN_SHAPE, MAX_SHAPE);
    Parameter.positive("mean", mean);
  }

  @Override
  public double quantile(double u) {
    return mean / shape * SpecialFunctions.gammaQuantile(shape, u);
  }

  @Override
  public double variance() {
    return mean * mean / shape;
  }

  @Override
  public double cumulative(double value) {
    return SpecialFunctions.gammaShare(shape, value / mean * shape);
  }

  @Override
  public double minimum() {
    return 0;
  }

  @Override
  public double maximum() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double partialMoment(int order, double value) {
    double whole = order == 1 ? mean : mean * mean * (1 + 1 / shape);
    return whole * SpecialFunctions.gammaShare(shape + order, value / mean * shape);
  }

  @Override
  public String print(Dimension dimension, String cut) {
    return "{gamma: {shape: "
        + PlainNumber.print(shape)
        + ", mean: "
        + dimension.print(mean)
        + cut
        + "}}";
  }
}
