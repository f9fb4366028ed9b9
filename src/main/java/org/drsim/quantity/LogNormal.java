package org.drsim.quantity;

import org.apache.commons.math3.util.FastMath;

/**
 * The log-normal distribution: the product of many small influences.
 *
 * @param location which of its two usual averages was stated
 * @param stated the median or the mean in the base unit, over 0
 * @param sigma standard deviation of the natural logarithm, over 0
 */
public record LogNormal(Location location, double stated, double sigma) implements Continuous {

  /** Above it the mean is e^50 times the median, and doubles no longer hold the moments. */
  public static final double MAX_SIGMA = 10;

  /** An average of the distribution. */
  public enum Location {
    MEDIAN,
    MEAN
  }

  /**
   * @throws IllegalArgumentException if a parameter is not finite and over 0, or sigma over {@value
   *     #MAX_SIGMA}
   */
  public LogNormal {
    Parameter.positive(location == Location.MEDIAN ? "median" : "mean", stated);
    Parameter.positive("sigma", sigma);
    Parameter.range("sigma", sigma, 0, MAX_SIGMA);
  }

  /** The value that half the distribution does not exceed, in the base unit. */
  public double median() {
    return stated * FastMath.exp(shift());
  }

  /**
   * The quantile of the lognormal distribution of a mean and a squared coefficient of variation
   * (variance over squared mean), without making the distribution.
   */
  public static double quantile(double mean, double squaredVariation, double u) {
    double logVariance = FastMath.log1p(squaredVariation);
    double deviation = FastMath.sqrt(logVariance) * SpecialFunctions.normalQuantile(u);
    return mean * FastMath.exp(deviation - logVariance / 2);
  }

  @Override
  public double quantile(double u) {
    return stated * FastMath.exp(shift() + sigma * SpecialFunctions.normalQuantile(u));
  }

  @Override
  public double mean() {
    return location == Location.MEAN ? stated : stated * FastMath.exp(sigma * sigma / 2);
  }

  @Override
  public double variance() {
    return mean() * mean() * StrictMath.expm1(sigma * sigma);
  }

  @Override
  public double cumulative(double value) {
    return value <= 0 ? 0 : SpecialFunctions.normalShare(standardised(value));
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
    if (value <= 0) {
      return 0;
    }
    double whole = order == 1 ? mean() : mean() * mean() * FastMath.exp(sigma * sigma);
    return whole * SpecialFunctions.normalShare(standardised(value) - order * sigma);
  }

  @Override
  public String print(Dimension dimension, String cut) {
    String key = location == Location.MEDIAN ? "median" : "mean";
    return "{lognormal: {"
        + key
        + ": "
        + dimension.print(stated)
        + ", sigma: "
        + PlainNumber.print(sigma)
        + cut
        + "}}";
  }

  /** Logarithm of the median over what was stated. */
  private double shift() {
    return location == Location.MEDIAN ? 0 : -sigma * sigma / 2;
  }

  private double standardised(double value) {
    return (FastMath.log(value / stated) - shift()) / sigma;
  }
}
