package org.drsim.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of a dependent, stationary series from one long run, with a 95 % interval.
 *
 * <p>The rule for the number of batches: twenty; if their means still depend on each other, ten
 * that are twice as long; if these do, too, there is no interval but the advice to run longer.
 * "Depend" is von Neumann's test of the lag-1 correlation at 10 %, which is right for eight batches
 * and more (G. S. Fishman, "Grouping observations in digital simulation", Management Science 24,
 * 1978). Few batches cost little: t with 19 instead of infinitely many degrees of freedom makes the
 * interval 7 % wider (B. Schmeiser, "Batch size effects in the analysis of simulation output",
 * Operations Research 30, 1982).
 */
public final class BatchMeans {

  /** Why there is no interval where a series does not vary. */
  public static final String EQUAL = "all batches are equal";

  /** Why there is none where the run is too short against the memory of the process. */
  public static final String DEPENDENT = "means of a tenth of the run still depend on each other";

  private static final int[] BATCHES = {20, 10};
  private static final int SHORTEST = 10;
  private static final double SURE = 0.9;
  private static final double UPPER = 1 - (1 - Estimates.CONFIDENCE) / 2;

  /** A fixed number of overlapping batches has this many times the degrees of freedom. */
  private static final double GAIN = 1.5;

  private BatchMeans() {}

  /** From batches that follow one another; what does not fill a batch at the beginning is left. */
  public static Estimate of(double[] series) {
    return interval(series, false);
  }

  /**
   * From batches that begin at every observation (M. S. Meketon and B. Schmeiser, "Overlapping
   * batch means: something for nothing?", WSC 1984): the variance of the variance is 2/3 of that of
   * the former, so that t has 1.5 times its degrees of freedom.
   */
  public static Estimate overlapping(double[] series) {
    return interval(series, true);
  }

  private static Estimate interval(double[] series, boolean overlapping) {
    final int n = series.length;
    final int needed = BATCHES[0] * SHORTEST;
    if (n < needed) {
      return Estimate.nothing(n, "batches need " + needed + " observations");
    }
    for (final int batches : BATCHES) {
      final double[] means = means(series, batches);
      final Moments moments = Moments.of(means);
      if (moments.isDegenerate()) {
        return Estimate.withoutBounds(moments.mean(), n, EQUAL);
      }
      if (!isDependent(means, moments)) {
        return overlapping ? overlapping(series, n / batches) : bounds(moments, n);
      }
    }
    return Estimate.withoutBounds(Moments.of(series).mean(), n, DEPENDENT);
  }

  private static Estimate bounds(Moments of, int n) {
    final double half = student(of.n() - 1.0) * of.standardError();
    return new Estimate(of.mean(), of.mean() - half, of.mean() + half, n, null);
  }

  private static Estimate overlapping(double[] series, int length) {
    final int n = series.length;
    final double mean = Moments.of(series).mean();
    final int count = n - length + 1;
    double window = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      window += series[i] - mean - (i >= length ? series[i - length] - mean : 0);
      if (i >= length - 1) {
        squares += window / length * (window / length);
      }
    }
    final double ofMean = (double) length / (n - length) * squares / count;
    final double freedom = StrictMath.floor(GAIN * ((double) n / length - 1));
    final double half = student(freedom) * StrictMath.sqrt(ofMean);
    return new Estimate(mean, mean - half, mean + half, n, null);
  }

  private static double student(double freedom) {
    return new TDistribution(null, freedom).inverseCumulativeProbability(UPPER);
  }

  private static double[] means(double[] series, int batches) {
    final int length = series.length / batches;
    final int first = series.length - batches * length;
    final double[] means = new double[batches];
    Arrays.setAll(
        means,
        i -> Arrays.stream(series, first + i * length, first + (i + 1) * length).sum() / length);
    return means;
  }

  /** Von Neumann's ratio, which for independent means has the variance (b − 2)/(b² − 1). */
  private static boolean isDependent(double[] means, Moments moments) {
    final int b = means.length;
    double steps = 0;
    for (int i = 1; i < b; i++) {
      steps += (means[i] - means[i - 1]) * (means[i] - means[i - 1]);
    }
    final double correlation = 1 - steps / (2 * moments.variance() * (b - 1));
    final double deviation = StrictMath.sqrt((b - 2.0) / ((double) b * b - 1));
    return correlation / deviation
        > new NormalDistribution(null, 0, 1).inverseCumulativeProbability(SURE);
  }
}
