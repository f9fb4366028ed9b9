package org.drsim.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** How much larger the mean of one series of observations is than that of another, with 95 %. */
public final class Differences {

  private static final double UPPER = 1 - (1 - Estimates.CONFIDENCE) / 2;

  private Differences() {}

  /**
   * By the paired t interval: for observations made under the same random numbers, replication by
   * replication, which is what makes the difference sharper than each of them.
   *
   * @param first one observation per replication
   * @param second of the same replications, in the same order
   * @throws IllegalArgumentException if they are not equally many
   */
  public static Estimate paired(double[] first, double[] second) {
    return Estimates.mean(each(first, second));
  }

  /**
   * Second less first, replication by replication.
   *
   * @throws IllegalArgumentException if they are not equally many
   */
  public static double[] each(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "pairs of " + first.length + " and " + second.length + " observations");
    }
    final double[] differences = new double[first.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = second[i] - first[i];
    }
    return differences;
  }

  /**
   * By Welch's interval (B. L. Welch, Biometrika 34, 1947): for independent series of any numbers
   * and variances. For observations under common random numbers it is much too wide.
   */
  public static Estimate independent(double[] first, double[] second) {
    final int n = first.length + second.length;
    if (first.length < 2 || second.length < 2) {
      return Estimate.nothing(n, "bounds need 2 observations of each");
    }
    final Moments one = Moments.of(first);
    final Moments other = Moments.of(second);
    final double difference = other.mean() - one.mean();
    if (!Double.isFinite(difference)) {
      return Estimate.nothing(n, "some are infinite, so there is no mean");
    }
    if (one.isDegenerate() && other.isDegenerate()) {
      return Estimate.withoutBounds(difference, n, "all are equal, which bounds nothing");
    }
    final double half =
        new TDistribution(null, degreesOfFreedom(one, other)).inverseCumulativeProbability(UPPER)
            * StrictMath.sqrt(ofMean(one) + ofMean(other));
    return new Estimate(difference, difference - half, difference + half, n, null);
  }

  private static double ofMean(Moments moments) {
    return moments.variance() / moments.n();
  }

  /** Of Welch and Satterthwaite. */
  static double degreesOfFreedom(Moments one, Moments other) {
    final double both = ofMean(one) + ofMean(other);
    return both
        * both
        / (ofMean(one) * ofMean(one) / (one.n() - 1)
            + ofMean(other) * ofMean(other) / (other.n() - 1));
  }
}
