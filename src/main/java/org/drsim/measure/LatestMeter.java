package org.drsim.measure;

/**
 * What a failover to the latest state would lose: everything since the close of the newest batch
 * that survives and waits to be applied or, where none waits, since the newest recovery point
 * (Microsoft's FAQ of 2025-07-25: no point is made when nothing was waiting).
 */
final class LatestMeter {

  private final AgeMeter age;
  private double pointMarker = Double.NaN;
  private double newestClose;
  private long waiting;

  LatestMeter(AgeMeter age) {
    this.age = age;
  }

  /** A batch has come to where it survives. */
  void survives(double closeSeconds, double now) {
    waiting++;
    newestClose = closeSeconds;
    change(now);
  }

  void applied(double now) {
    waiting--;
    change(now);
  }

  void available(double markerSeconds, double now) {
    pointMarker = markerSeconds;
    change(now);
  }

  private void change(double now) {
    if (!Double.isNaN(pointMarker)) {
      age.change(waiting > 0 ? newestClose : pointMarker, now);
    }
  }

  AgeDistribution end(double now) {
    return age.end(now);
  }
}
