package org.drsim.measure;

/**
 * A bounded summary of many uniform pieces, from which every quantile of their mixture comes out
 * within {@value #RELATIVE_ERROR} of the true value.
 *
 * <p>The time spent below x is the sum over the pieces of (x − low)⁺ − (x − high)⁺. Counts and sums
 * of the lows and of the highs per logarithmic bucket give this exactly at each bucket boundary,
 * whatever lies between: so the quantile is known to be inside one bucket, whose geometric middle
 * is at most {@code √ratio − 1} away from any of its points.
 */
final class AgeDigest {

  /**
   * Proven bound of the relative error of a quantile; ages below {@value #SMALLEST} s count as this
   * age.
   */
  static final double RELATIVE_ERROR = 0.005;

  static final double SMALLEST = 1e-6;

  private final LogHistogram lows = new LogHistogram();
  private final LogHistogram highs = new LogHistogram();
  private double seconds;

  void add(double low, double high) {
    lows.add(low);
    highs.add(high);
    seconds += high - low;
  }

  void addAll(AgeDigest other) {
    lows.addAll(other.lows);
    highs.addAll(other.highs);
    seconds += other.seconds;
  }

  double quantile(double share) {
    final double wanted = share * seconds;
    final int from = Math.min(lows.first(), highs.first());
    final int to = Math.max(lows.last(), highs.last());
    final LogHistogram.Sweep lowSweep = lows.sweep(from);
    final LogHistogram.Sweep highSweep = highs.sweep(from);
    for (int bucket = from; bucket < to; bucket++) {
      final double boundary = LogHistogram.boundary(bucket + 1);
      if (lowSweep.excessBelow(boundary) - highSweep.excessBelow(boundary) >= wanted) {
        return LogHistogram.middle(bucket);
      }
    }
    return LogHistogram.middle(to);
  }
}
