package org.drsim.measure;

import java.util.Arrays;

/**
 * Tells whether the RPO grows for good. The measured time is cut into quarters; the lowest RPO of
 * each, which a new recovery point leaves, must be higher than in the quarter before, and in all by
 * more than a recovery point interval.
 */
final class Trend {

  private static final int QUARTERS = 4;
  private static final double HOUR = 3600;

  private final double fromSeconds;
  private final double quarterSeconds;
  private final double intervalSeconds;
  private final double[] lowest = new double[QUARTERS];
  private final double[] when = new double[QUARTERS];

  /**
   * @param fromSeconds when measuring begins
   * @param endSeconds when the run ends
   * @param intervalSeconds between two recovery points
   */
  Trend(double fromSeconds, double endSeconds, double intervalSeconds) {
    this.fromSeconds = fromSeconds;
    this.quarterSeconds = (endSeconds - fromSeconds) / QUARTERS;
    this.intervalSeconds = intervalSeconds;
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  /** A recovery point became available and left this RPO. */
  void available(double rpo, double now) {
    final int quarter = (int) ((now - fromSeconds) / quarterSeconds);
    if (now >= fromSeconds && quarter < QUARTERS && rpo < lowest[quarter]) {
      lowest[quarter] = rpo;
      when[quarter] = now;
    }
  }

  /**
   * The growth of the RPO in seconds per hour; not a number where there is no lasting growth.
   *
   * @param newestMarker of the newest recovery point at the end; a quarter without a new one has
   *     the RPO at its end
   */
  double growthPerHour(double newestMarker) {
    for (int quarter = QUARTERS - 1; quarter >= 0; quarter--) {
      if (lowest[quarter] == Double.POSITIVE_INFINITY) {
        when[quarter] = fromSeconds + (quarter + 1) * quarterSeconds;
        lowest[quarter] = when[quarter] - newestMarker;
      }
    }
    for (int quarter = 1; quarter < QUARTERS; quarter++) {
      if (!(lowest[quarter] > lowest[quarter - 1])) {
        return Double.NaN;
      }
    }
    final double growth = lowest[QUARTERS - 1] - lowest[0];
    return growth > intervalSeconds ? growth / (when[QUARTERS - 1] - when[0]) * HOUR : Double.NaN;
  }
}
