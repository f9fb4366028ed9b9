package org.drsim.sweep;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/**
 * One figure of two variants.
 *
 * @param figure what is compared
 * @param unit {@code s}, {@code B} or {@code share}
 * @param one its mean in the first
 * @param other its mean in the second
 * @param difference the second less the first, with a 95 % confidence interval
 * @param paired whether replication k of both had the same draws, so that the differences are taken
 *     replication by replication
 */
public record Comparison(
    String figure, String unit, Estimate one, Estimate other, Estimate difference, boolean paired) {

  private static final double ERROR = 0.05;

  /** What can be said of the second. */
  public enum Finding {
    SMALLER,
    LARGER,
    SAME,
    /** The interval holds zero, or there is none. */
    NOT_SHOWN
  }

  /** What the interval says. */
  public Finding finding() {
    if (difference.low() > 0) {
      return Finding.LARGER;
    }
    if (difference.high() < 0) {
      return Finding.SMALLER;
    }
    if (!Double.isNaN(difference.low()) || Double.isNaN(difference.value())) {
      return Finding.NOT_SHOWN;
    }
    // Without an interval as all differences are equal.
    return difference.value() == 0
        ? Finding.SAME
        : !paired || difference.n() < 2
            ? Finding.NOT_SHOWN
            : difference.value() > 0 ? Finding.LARGER : Finding.SMALLER;
  }

  /**
   * Of replications with the same draws: the interval of the mean difference, by Student's t.
   *
   * @param one by replication; not a number where it says nothing, and then the pair is left out
   * @param other as many
   */
  public static Comparison paired(String figure, String unit, double[] one, double[] other) {
    final int[] both =
        java.util.stream.IntStream.range(0, Math.min(one.length, other.length))
            .filter(k -> !Double.isNaN(one[k]) && !Double.isNaN(other[k]))
            .toArray();
    final double[] first = Arrays.stream(both).mapToDouble(k -> one[k]).toArray();
    final double[] second = Arrays.stream(both).mapToDouble(k -> other[k]).toArray();
    final double[] differences =
        Arrays.stream(both).mapToDouble(k -> minus(other[k], one[k])).toArray();
    return new Comparison(
        figure,
        unit,
        Estimates.mean(first),
        Estimates.mean(second),
        Estimates.mean(differences),
        true);
  }

  /** Two that never ended do not differ. */
  private static double minus(double one, double other) {
    return one == other ? 0 : one - other;
  }

  /** Of independent replications: the interval of Welch (1947), whatever the two variances. */
  public static Comparison independent(String figure, String unit, double[] one, double[] other) {
    final double[] first = known(one);
    final double[] second = known(other);
    return new Comparison(
        figure, unit, Estimates.mean(first), Estimates.mean(second), welch(first, second), false);
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  private static Estimate welch(double[] one, double[] other) {
    final int n = Math.min(one.length, other.length);
    final double difference = mean(other) - mean(one);
    final double first = variance(one) / one.length;
    final double second = variance(other) / other.length;
    final double sum = first + second;
    if (!Double.isFinite(difference)) {
      return new Estimate(
          Double.NaN, Double.NaN, Double.NaN, n, "some are infinite, so there is no mean");
    }
    if (n < 2 || !(sum > 0)) {
      return new Estimate(
          difference, Double.NaN, Double.NaN, n, "no spread on both sides to judge by");
    }
    final double freedom =
        sum * sum / (first * first / (one.length - 1.0) + second * second / (other.length - 1.0));
    final double half =
        new TDistribution(null, freedom).inverseCumulativeProbability(1 - ERROR / 2)
            * StrictMath.sqrt(sum);
    return new Estimate(difference, difference - half, difference + half, n, null);
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElse(Double.NaN);
  }

  private static double variance(double[] values) {
    final double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1.0);
  }
}
