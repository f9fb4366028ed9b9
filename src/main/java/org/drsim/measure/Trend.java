package org.drsim.measure;

import java.util.Arrays;

/**
 * Tells whether the RPO grows for good. The measured time is cut into parts that start at equal
 * phases of the load: up to four of one length, each of as many whole periods as fit, or quarters
 * where the load has no period. The lowest RPO of each, which a new recovery point leaves, must be
 * higher than in the part before, and in all by more than a recovery point interval and than chance
 * explains. In less than two periods nothing is shown.
 *
 * <p>A queue that is fed by a periodic load above its capacity is longer than a period before at
 * every phase, and one with capacity to spare is empty once in every period (Loynes 1962).
 */
final class Trend {

  private static final int MOST_PARTS = 4;
  private static final int LEAST_PARTS = 2;
  private static final double HOUR = 3600;

  /** Standard deviations: with no capacity to spare, chance goes further in 6 of 100,000 runs. */
  private static final double BEYOND_CHANCE = 4;

  private static final double ROUNDING = 1e-9;

  private final double startSeconds;
  private final double partSeconds;
  private final double intervalSeconds;
  private final double byChance;
  private final boolean shows;
  private final double[] lowest;
  private final double[] last;
  private final double[] lastAt;
  private double newestMarker = Double.NaN;

  /** The part that is not over. */
  private int open;

  /**
   * @param fromSeconds when measuring begins
   * @param endSeconds when the run ends, or its usual course
   * @param intervalSeconds between two recovery points
   */
  Trend(double fromSeconds, double endSeconds, double intervalSeconds, LoadVariation load) {
    final double measured = endSeconds - fromSeconds;
    final double period = load.periodSeconds();
    final double periods = period > 0 ? Math.floor(measured / period + ROUNDING) : MOST_PARTS;
    this.shows = periods >= LEAST_PARTS;
    final int parts = shows ? (int) Math.min(MOST_PARTS, periods) : MOST_PARTS;
    this.partSeconds =
        shows && period > 0 ? Math.floor(periods / parts) * period : measured / parts;
    this.startSeconds = endSeconds - parts * partSeconds;
    this.intervalSeconds = intervalSeconds;
    this.byChance = BEYOND_CHANCE * load.deviation((parts - 1) * partSeconds);
    this.lowest = new double[parts];
    this.last = new double[lowest.length];
    this.lastAt = new double[lowest.length];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  /** There are recovery points when the run starts, the newest with this marker. */
  void history(double marker) {
    newestMarker = marker;
  }

  /** A recovery point became available and left this RPO. */
  void available(double rpo, double now) {
    closeBy(now);
    newestMarker = now - rpo;
    if (now >= startSeconds && open < lowest.length) {
      lowest[open] = Math.min(lowest[open], rpo);
      last[open] = rpo;
      lastAt[open] = now;
    }
  }

  /** A part without a new recovery point has the RPO at its end. */
  private void closeBy(double now) {
    while (open < lowest.length && end(open) <= now) {
      if (lowest[open] == Double.POSITIVE_INFINITY) {
        lowest[open] = end(open) - newestMarker;
        last[open] = lowest[open];
        lastAt[open] = end(open);
      }
      open++;
    }
  }

  private double end(int part) {
    return startSeconds + (part + 1) * partSeconds;
  }

  /**
   * The growth from the end of the first part to that of the last one.
   *
   * @param disturbed whether the RPO may have risen for another reason
   */
  Growth growth(boolean disturbed) {
    closeBy(Double.POSITIVE_INFINITY);
    final int end = lowest.length - 1;
    final double rise = lowest[end] - lowest[0];
    if (!risesInEveryPart() || rise <= intervalSeconds || last[end] <= last[0]) {
      return Growth.UNKNOWN;
    }
    return shows && !disturbed && rise > byChance
        ? new Growth((last[end] - last[0]) / (lastAt[end] - lastAt[0]) * HOUR, false)
        : new Growth(Double.NaN, true);
  }

  private boolean risesInEveryPart() {
    for (int part = 1; part < lowest.length; part++) {
      if (!(lowest[part] > lowest[part - 1])) {
        return false;
      }
    }
    return true;
  }
}
