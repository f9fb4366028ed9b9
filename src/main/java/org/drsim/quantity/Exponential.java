package org.drsim.quantity;

/**
 * The exponential distribution: waiting without memory.
 *
 * @param mean in the base unit, over 0
 */
public record Exponential(double mean) implements Continuous {

  /**
   * @throws IllegalArgumentException if the mean is not finite and over 0
   */
  public Exponential {
    Parameter.positive("mean", mean);
  }

  @Override
  public double quantile(double u) {
    return -mean * StrictMath.log1p(-u);
  }

  @Override
  public double variance() {
    return mean * mean;
  }

  @Override
  public double cumulative(double value) {
    return value <= 0 ? 0 : -StrictMath.expm1(-value / mean);
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
    double whole = order == 1 ? mean : 2 * mean * mean;
    return whole * SpecialFunctions.gammaShare(order + 1, value / mean);
  }

  @Override
  public String print(Dimension dimension, String cut) {
    return "{exponential: {mean: " + dimension.print(mean) + cut + "}}";
  }
}
