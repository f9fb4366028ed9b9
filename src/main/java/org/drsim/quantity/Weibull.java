package org.drsim.quantity;

import org.apache.commons.math3.util.FastMath;

/**
 * The Weibull distribution: lifetimes whose failure rate falls (shape under 1) or rises (over 1).
 *
 * @param shape without unit, from {@value #MIN_SHAPE} to {@value #MAX_SHAPE}
 * @param scale in the base unit, over 0
 */
public record Weibull(double shape, double scale) implements Continuous {

  /** Not far below it, at 0.012, the second moment leaves the range of doubles. */
  public static final double MIN_SHAPE = 0.05;

  public static final double MAX_SHAPE = 1e4;

  /**
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public Weibull {
    Parameter.range("shape", shape, MIN_SHAPE, MAX_SHAPE);
    Parameter.positive("scale", scale);
  }

  @Override
  public double quantile(double u) {
    return scale * FastMath.pow(-StrictMath.log1p(-u), 1 / shape);
  }

  @Override
  public double mean() {
    return moment(1);
  }

  @Override
  public double variance() {
    return Math.max(0, moment(2) - moment(1) * moment(1));
  }

  @Override
  public double cumulative(double value) {
    return value <= 0 ? 0 : -StrictMath.expm1(-FastMath.pow(value / scale, shape));
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
    return value <= 0
        ? 0
        : moment(order)
            * SpecialFunctions.gammaShare(1 + order / shape, FastMath.pow(value / scale, shape));
  }

  @Override
  public String print(Dimension dimension, String cut) {
    return "{weibull: {shape: "
        + PlainNumber.print(shape)
        + ", scale: "
        + dimension.print(scale)
        + cut
        + "}}";
  }

  private double moment(int order) {
    return FastMath.pow(scale, order)
        * FastMath.exp(org.apache.commons.math3.special.Gamma.logGamma(1 + order / shape));
  }
}
