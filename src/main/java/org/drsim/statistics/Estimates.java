package org.drsim.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Estimates from independent observations, with two-sided 95 % confidence intervals: of a mean by
 * Student's t, of a quantile by order statistics, of a probability by Clopper and Pearson. The last
 * two cover at least what they promise, whatever the distribution; the first does so for normal
 * observations and nearly so for many of others. What the number of observations cannot support is
 * not given, and the reason says what would be needed.
 */
public final class Estimates {

  public static final double CONFIDENCE = 0.95;
  private static final double ERROR = 1 - CONFIDENCE;

  /** Differences below this share of the value are rounding. */
  public static final double SAME = 1e-9;

  private static final double ROUNDING = 1e-9;
  private static final double PERCENT = 100;

  private Estimates() {}

  /**
   * The mean of observations.
   *
   * @param values may be infinite, and then there is no mean
   * @throws IllegalArgumentException if one is not a number
   */
  public static Estimate mean(double[] values) {
    final int n = checked(values).length;
    final long infinite = Arrays.stream(values).filter(Double::isInfinite).count();
    if (n == 0) {
      return Estimate.nothing(0, "there are no observations");
    }
    if (infinite > 0) {
      return Estimate.nothing(n, "infinite in " + infinite + " of " + n + ", so there is no mean");
    }
    final Moments moments = Moments.of(values);
    if (n == 1) {
      return Estimate.withoutBounds(moments.mean(), n, "bounds need 2 observations");
    }
    if (moments.isDegenerate()) {
      return Estimate.withoutBounds(
          moments.mean(), n, "all " + n + " are equal, which bounds nothing");
    }
    // The generator is of no use here and would be seeded from the clock.
    final double half =
        new TDistribution(null, n - 1).inverseCumulativeProbability(1 - ERROR / 2)
            * moments.standardError();
    return new Estimate(moments.mean(), moments.mean() - half, moments.mean() + half, n, null);
  }

  /**
   * A quantile: the smallest observation that at least a share of them does not exceed. Bounds are
   * two of the observations; the interval covers the true quantile when at least {@code j} and
   * fewer than {@code k} of n observations are below it, which is binomial.
   *
   * @param values may be infinite, and so may be the quantile and its bounds
   * @param share 0 &lt; share &lt; 1
   * @throws IllegalArgumentException if a value is not a number
   */
  public static Estimate quantile(double[] values, double share) {
    final double[] sorted = checked(values).clone();
    Arrays.sort(sorted);
    final int n = sorted.length;
    final int needed = quantileNeeds(share);
    final int boundsNeed = quantileBoundsNeed(share);
    final String name = "a " + percent(share) + " quantile";
    if (n < needed) {
      return Estimate.nothing(
          n, name + " needs " + needed + " replications, its bounds " + boundsNeed);
    }
    final double value = sorted[Math.max(0, (int) StrictMath.ceil(share * n - ROUNDING) - 1)];
    if (n < boundsNeed) {
      return Estimate.withoutBounds(
          value, n, "bounds of " + name + " need " + boundsNeed + " replications");
    }
    final int[] ranks = ranks(n, share);
    return new Estimate(value, sorted[ranks[0] - 1], sorted[ranks[1] - 1], n, null);
  }

  /** The ranks, from 1, of the two observations that bound a quantile. */
  static int[] ranks(int n, double share) {
    final BinomialDistribution below = new BinomialDistribution(null, n, share);
    int low = below.inverseCumulativeProbability(ERROR / 2);
    int high = below.inverseCumulativeProbability(1 - ERROR / 2) + 1;
    if (high > n) {
      // The largest is the highest bound there is; what it leaves of the error is for the lowest.
      high = n;
      low = below.inverseCumulativeProbability(ERROR - StrictMath.pow(share, n));
    } else if (low < 1) {
      low = 1;
      high = below.inverseCumulativeProbability(CONFIDENCE + StrictMath.pow(1 - share, n)) + 1;
    }
    return new int[] {Math.max(1, low), Math.min(n, high)};
  }

  /**
   * A probability from how often something happened.
   *
   * @param times from 0 to {@code n}
   */
  public static Estimate proportion(int times, int n) {
    if (n == 0) {
      return Estimate.nothing(0, "there are no observations");
    }
    final double low =
        times == 0
            ? 0
            : new BetaDistribution(null, times, n - times + 1.0)
                .inverseCumulativeProbability(ERROR / 2);
    final double high =
        times == n
            ? 1
            : new BetaDistribution(null, times + 1.0, n - times)
                .inverseCumulativeProbability(1 - ERROR / 2);
    return new Estimate((double) times / n, low, high, n, null);
  }

  /** The fewest observations one of which is expected beyond a quantile, on either side. */
  static int quantileNeeds(double share) {
    return (int) StrictMath.ceil(1 / Math.min(share, 1 - share) - ROUNDING);
  }

  /**
   * The fewest observations of which the smallest and the largest enclose a quantile with 95 %
   * confidence: the smallest n with 1 − share^n − (1 − share)^n ≥ 0.95. From a share of 90 % on the
   * last term does not matter, and this is Wilks' number for an upper bound.
   */
  static int quantileBoundsNeed(double share) {
    return smallest(
        StrictMath.log(ERROR) / StrictMath.log(Math.max(share, 1 - share)),
        n -> 1 - StrictMath.pow(share, n) - StrictMath.pow(1 - share, n) >= CONFIDENCE);
  }

  private static int smallest(double near, java.util.function.IntPredicate enough) {
    int n = Math.max(1, (int) near - 2);
    while (!enough.test(n)) {
      n++;
    }
    return n;
  }

  private static double[] checked(double[] values) {
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("an observation is not a number");
    }
    return values;
  }

  private static String percent(double share) {
    final String text = Double.toString(StrictMath.round(share * PERCENT * PERCENT) / PERCENT);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
  }
}
