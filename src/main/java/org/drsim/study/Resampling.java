package org.drsim.study;

import java.util.Arrays;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.statistics.Estimates;

/**
 * The break-even of a decision, and its interval by the bootstrap: replications are drawn with
 * replacement, and each such study has a break-even of its own (B. Efron, R. J. Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 13: percentiles).
 */
final class Resampling {

  private static final int STUDIES = 1000;
  private static final double HALF_ERROR = (1 - Estimates.CONFIDENCE) / 2;

  private final RandomStream numbers;

  Resampling(String fault, long seed) {
    this.numbers = new RandomNumbers(seed, 0).stream(fault, "bootstrap");
  }

  /**
   * When the cheaper choice changes first.
   *
   * @param times in their order, at least one
   * @param savings of failing over, at each time and in each replication
   * @param failOverFirst whether it is cheaper at first
   */
  BreakEven breakEven(double[] times, List<double[]> savings, boolean failOverFirst) {
    final int replications = savings.get(0).length;
    final int[] all = new int[replications];
    Arrays.setAll(all, i -> i);
    final double seconds = change(times, means(savings, all), failOverFirst);
    if (replications == 1) {
      return new BreakEven(failOverFirst, seconds, Double.NaN, Double.NaN);
    }
    final double[] sorted = new double[STUDIES];
    for (int study = 0; study < STUDIES; study++) {
      sorted[study] = change(times, means(savings, drawn(study, replications)), failOverFirst);
    }
    Arrays.sort(sorted);
    return new BreakEven(
        failOverFirst, seconds, at(sorted, HALF_ERROR), at(sorted, 1 - HALF_ERROR));
  }

  private int[] drawn(int study, int replications) {
    final int[] drawn = new int[replications];
    for (int i = 0; i < replications; i++) {
      drawn[i] = (int) (numbers.uniform((long) study * replications + i) * replications);
    }
    return drawn;
  }

  private static double[] means(List<double[]> savings, int[] replications) {
    final double[] means = new double[savings.size()];
    for (int time = 0; time < means.length; time++) {
      double sum = 0;
      for (final int replication : replications) {
        sum += savings.get(time)[replication];
      }
      means[time] = sum / replications.length;
    }
    return means;
  }

  /** Straight between two times; the first one where the other choice is cheaper already. */
  private static double change(double[] times, double[] means, boolean failOverFirst) {
    for (int i = 0; i < times.length; i++) {
      if (means[i] > 0 != failOverFirst) {
        return i == 0
            ? times[0]
            : times[i - 1] + (times[i] - times[i - 1]) * means[i - 1] / (means[i - 1] - means[i]);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) StrictMath.ceil(share * sorted.length) - 1)];
  }
}
