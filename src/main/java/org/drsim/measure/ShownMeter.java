package org.drsim.measure;

import org.drsim.replication.PathPart;

/**
 * Follows the RPO that people are shown. It is the one that there is, unless what a machine reports
 * does not arrive: then it stays as it was, and no alert is raised before reports arrive again.
 */
final class ShownMeter {

  private final double fromSeconds;
  private final AlertMeter alerts;
  private double marker = Double.NaN;
  private double since;
  private boolean paused;
  private boolean stale;

  /** What is shown while it is stale. */
  private double shown = Double.NaN;

  private double area;
  private double shownSeconds;
  private double staleSeconds;
  private double max;

  /**
   * @param fromSeconds when measuring begins
   * @param alerts raised by what is shown
   */
  ShownMeter(double fromSeconds, AlertMeter alerts) {
    this.fromSeconds = fromSeconds;
    this.alerts = alerts;
  }

  void available(double newMarker, double now) {
    settle(now);
    marker = newMarker;
    alerts.available(newMarker, now);
  }

  void stopped(PathPart part, double now) {
    if (part == PathPart.MONITORING) {
      stale(true, now);
    }
  }

  void worksAgain(PathPart part, double now) {
    if (part == PathPart.MONITORING) {
      stale(false, now);
    }
  }

  private void stale(boolean begins, double now) {
    settle(now);
    stale = begins;
    shown = now - marker;
    suspend(now);
  }

  /** There is no RPO from now on, or there is one again. */
  void pause(boolean begins, double now) {
    settle(now);
    paused = begins;
    suspend(now);
  }

  private void suspend(double now) {
    if (paused || stale) {
      alerts.pause(now);
    } else {
      alerts.goOn(now);
    }
  }

  private void settle(double now) {
    final double start = Math.max(since, fromSeconds);
    since = now;
    // Nothing is shown before the first point, or where that is all that was reported.
    if (paused || !(start < now) || Double.isNaN(stale ? shown : marker)) {
      return;
    }
    final double first = stale ? shown : start - marker;
    final double last = stale ? shown : now - marker;
    area += (first + last) / 2 * (now - start);
    max = Math.max(max, last);
    shownSeconds += now - start;
    staleSeconds += stale ? now - start : 0;
  }

  ShownRpo end(double now) {
    settle(now);
    return new ShownRpo(
        new MeanAndMax(area / shownSeconds, shownSeconds > 0 ? max : Double.NaN),
        staleSeconds,
        alerts.end(now));
  }
}
