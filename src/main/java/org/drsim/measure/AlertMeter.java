package org.drsim.measure;

/** Finds the times at which the newest recovery point is older than a limit. */
final class AlertMeter {

  private final double fromSeconds;
  private final double limitSeconds;
  private final boolean countsFromSource;
  private long count;
  private double seconds;
  private double firstSeconds = Double.NaN;

  /** From when the age of the newest point counts; not a number before the first. */
  private double reference = Double.NaN;

  private double since;
  private boolean alerting;

  /**
   * @param fromSeconds when measuring begins
   * @param countsFromSource whether age counts from the marker, or from when the point was
   *     available
   */
  AlertMeter(double fromSeconds, double limitSeconds, boolean countsFromSource) {
    this.fromSeconds = fromSeconds;
    this.limitSeconds = limitSeconds;
    this.countsFromSource = countsFromSource;
  }

  void available(double marker, double now) {
    settle(now);
    reference = countsFromSource ? marker : now;
    since = now;
    alerting &= now - reference >= limitSeconds;
  }

  private void settle(double now) {
    final double begins = Math.max(Math.max(reference + limitSeconds, since), fromSeconds);
    if (begins < now) {
      if (!alerting) {
        count++;
        firstSeconds = Double.isNaN(firstSeconds) ? begins : firstSeconds;
        alerting = true;
      }
      seconds += now - begins;
    }
  }

  Alerts end(double now) {
    settle(now);
    since = now;
    return new Alerts(count, seconds, firstSeconds);
  }
}
