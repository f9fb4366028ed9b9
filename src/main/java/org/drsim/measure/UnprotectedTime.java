package org.drsim.measure;

/** For how long one machine had no protection: before its first point, and after failovers. */
final class UnprotectedTime {

  private final double fromSeconds;

  /** Since when it has none; not a number while it has. */
  private double since = Double.NEGATIVE_INFINITY;

  private double seconds;

  /**
   * @param fromSeconds when measuring begins
   */
  UnprotectedTime(double fromSeconds) {
    this.fromSeconds = fromSeconds;
  }

  /** It has a point that counts. */
  void end(double now) {
    seconds = secondsBy(now);
    since = Double.NaN;
  }

  /** It is given up, and has no points that count any more; nothing if it had none. */
  void begin(double now) {
    since = Double.isNaN(since) ? now : since;
  }

  double secondsBy(double now) {
    return Double.isNaN(since)
        ? seconds
        : seconds + Math.max(0, now - Math.max(since, fromSeconds));
  }
}
