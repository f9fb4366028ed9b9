package org.drsim.measure;

/** Finds the times at which the newest recovery point is older than a limit. */
final class AlertMeter {

  private final double fromSeconds;
  private final double limitSeconds;
  private final boolean countsFromSource;
  private final double intervalSeconds;
  private long count;
  private double seconds;
  private double firstSeconds = Double.NaN;

  /** From when the age of the newest point counts; not a number before the first. */
  private double reference = Double.NaN;

  private double since;
  private boolean alerting;
  private boolean paused;
  private double lastAlerting = Double.NaN;

  /**
   * @param fromSeconds when measuring begins
   * @param intervalSeconds between two points: one that ends an alert for less does not count as
   *     its end
   * @param countsFromSource whether age counts from the marker, or from when the point was
   *     available
   */
  AlertMeter(
      double fromSeconds, double limitSeconds, double intervalSeconds, boolean countsFromSource) {
    this.fromSeconds = fromSeconds;
    this.limitSeconds = limitSeconds;
    this.intervalSeconds = intervalSeconds;
    this.countsFromSource = countsFromSource;
  }

  void available(double marker, double now) {
    settle(now);
    reference = countsFromSource ? marker : now;
    since = now;
    alerting &= now - reference >= limitSeconds;
  }

  /** There is no RPO from now on. */
  void pause(double now) {
    settle(now);
    paused = true;
  }

  /** There is an RPO again. */
  void goOn(double now) {
    paused = false;
    since = now;
  }

  private void settle(double now) {
    if (paused) {
      return;
    }
    final double begins = Math.max(Math.max(reference + limitSeconds, since), fromSeconds);
    if (begins < now) {
      if (!alerting && !(begins - lastAlerting < intervalSeconds)) {
        count++;
        firstSeconds = Double.isNaN(firstSeconds) ? begins : firstSeconds;
      }
      alerting = true;
      lastAlerting = now;
      seconds += now - begins;
    }
  }

  Alerts end(double now) {
    settle(now);
    since = now;
    return new Alerts(count, seconds, firstSeconds);
  }
}
