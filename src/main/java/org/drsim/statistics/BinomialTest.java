package org.drsim.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Exact tests of a probability from independent trials.
 *
 * @param times how often it happened
 * @param n trials
 */
public record BinomialTest(int times, int n) {

  private static final long MOST_NEEDED = 100_000_000;

  /** The p-value of a probability of at most p: small where it is more. */
  public double above(double p) {
    return times == 0 ? 1 : 1 - trials(p).cumulativeProbability(times - 1);
  }

  /** The p-value of a probability of at least p: small where it is less. */
  public double below(double p) {
    return trials(p).cumulativeProbability(times);
  }

  private BinomialDistribution trials(double p) {
    return new BinomialDistribution(null, n, p);
  }

  /** How many trials like these would tell on which side of p it is; 0 where none would. */
  public long needed(double p, double level) {
    final double share = (double) times / n;
    long high = n + 1L;
    while (high <= MOST_NEEDED && !like(high, share, p).tells(p, level)) {
      high *= 2;
    }
    long low = Math.max(n, high / 2);
    while (high <= MOST_NEEDED && low + 1 < high) {
      final long middle = (low + high) / 2;
      if (like(middle, share, p).tells(p, level)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high > MOST_NEEDED ? 0 : high;
  }

  /** Rounded to the side of p, where it is harder to tell. */
  private static BinomialTest like(long n, double share, double p) {
    final double expected = share * (double) n;
    final double rounded =
        share > p ? StrictMath.floor(expected + 1e-9) : StrictMath.ceil(expected - 1e-9);
    return new BinomialTest((int) rounded, (int) n);
  }

  private boolean tells(double p, double level) {
    return Math.min(above(p), below(p)) <= level;
  }
}
