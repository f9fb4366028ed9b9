package org.drsim.measure;

/**
 * The age of something that is replaced now and then, such as the newest recovery point: the time
 * since its marker. There is no age before the first marker, and none while it is paused.
 */
final class AgeMeter {

  private final double fromSeconds;
  private final AgeDistribution distribution;
  private double marker = Double.NaN;
  private double since;
  private boolean paused;
  private AgeListener listener = AgeListener.NOBODY;

  /**
   * @param fromSeconds when measuring begins
   * @param exactPieces how many pieces are kept one by one
   */
  AgeMeter(double fromSeconds, int exactPieces) {
    this.fromSeconds = fromSeconds;
    this.distribution = new AgeDistribution(exactPieces);
  }

  void tell(AgeListener more) {
    listener = listener.and(more);
  }

  /** From now on the age counts from another marker; not a number where there is none. */
  void change(double newMarker, double now) {
    if (newMarker != marker) {
      rise(now);
      marker = newMarker;
      since = now;
    }
  }

  /** There is no age from now on. */
  void pause(double now) {
    rise(now);
    paused = true;
  }

  /** There is an age again. */
  void goOn(double now) {
    paused = false;
    since = now;
  }

  /** The marker from which the age counts; not a number where there is none. */
  double marker() {
    return marker;
  }

  private void rise(double until) {
    final double start = Math.max(since, fromSeconds);
    if (!paused && start < until && !Double.isNaN(marker)) {
      distribution.add(start - marker, until - marker);
      listener.rising(start, until, marker);
    }
  }

  AgeDistribution end(double now) {
    rise(now);
    since = now;
    return distribution;
  }
}
