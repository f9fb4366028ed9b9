package org.drsim.statistics;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What replications tell about one figure, with a 95 % confidence interval.
 *
 * @param value not a number where there is none; may be infinite
 * @param low end of the interval; not a number where there is none
 * @param high end of the interval; not a number where there is none, and may be infinite
 * @param n how many observations it rests on
 * @param reason why the value or its bounds do not exist, and what would be needed; null where all
 *     exist
 */
public record Estimate(double value, double low, double high, int n, @Nullable String reason) {

  /** The same of a figure that follows from this one, rising or falling with it. */
  public Estimate map(DoubleUnaryOperator follows) {
    final double one = follows.applyAsDouble(low);
    final double other = follows.applyAsDouble(high);
    return new Estimate(
        follows.applyAsDouble(value), Math.min(one, other), Math.max(one, other), n, reason);
  }

  public static Estimate nothing(int n, String reason) {
    return new Estimate(Double.NaN, Double.NaN, Double.NaN, n, reason);
  }

  public static Estimate withoutBounds(double value, int n, String reason) {
    return new Estimate(value, Double.NaN, Double.NaN, n, reason);
  }
}
