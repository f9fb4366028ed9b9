package org.drsim.statistics;

import java.util.Arrays;

/**
 * How much of the beginning of a run to leave out for measures of the steady state: MSER-5 (K. P.
 * White, "An effective truncation heuristic for bias reduction in simulation output", Simulation
 * 69, 1997; S. C. Spratt 1998). The series is averaged in batches of five, and left out is the
 * number of batches after which the rest has the smallest marginal standard error, {@code Σ(Z −
 * Z̄)² / (k − d)²}. Where that is more than half of them, the run is too short to tell.
 *
 * <p>The series has to be one that settles, such as a backlog at equal intervals. A saw-tooth never
 * does: its standard error is that of its teeth, wherever one begins.
 *
 * @param observations to leave out, a multiple of five
 * @param isEnough whether at most half of the series is to be left out
 */
public record Mser5(int observations, boolean isEnough) {

  private static final int BATCH = 5;

  /** The last batches are so few that they agree by chance; they are no candidates. */
  private static final int LAST = 5;

  private static final int FEWEST = 10;

  /**
   * The advice for a series.
   *
   * @param series at equal intervals, at least 50
   * @throws IllegalArgumentException if there are fewer
   */
  public static Mser5 of(double[] series) {
    final double[] batches = batches(series);
    final int k = batches.length;
    if (k < FEWEST) {
      throw new IllegalArgumentException(
          series.length + " observations; at least " + FEWEST * BATCH + " are needed");
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    // From the end, so that one pass of Welford's updates has the statistic of each d.
    final double[] statistic = new double[k];
    for (int d = k - 1; d >= 0; d--) {
      final int n = k - d;
      final double difference = batches[d] - mean;
      mean += difference / n;
      squares += difference * (batches[d] - mean);
      statistic[d] = squares / ((double) n * n);
    }
    for (int d = 0; d <= k - LAST; d++) {
      if (statistic[d] < least) {
        least = statistic[d];
        best = d;
      }
    }
    return new Mser5(best * BATCH, best <= k / 2);
  }

  private static double[] batches(double[] series) {
    final double[] means = new double[series.length / BATCH];
    Arrays.setAll(
        means, i -> Arrays.stream(series, i * BATCH, (i + 1) * BATCH).average().orElse(Double.NaN));
    return means;
  }
}
