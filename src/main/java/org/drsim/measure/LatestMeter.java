package org.drsim.measure;

/**
 * What a failover to the latest state would lose: everything since the close of the newest batch
 * that survives and waits to be applied or, where none waits, since the newest recovery point
 * (Microsoft's FAQ of 2025-07-25: no point is made when nothing was waiting).
 *
 * <p>A batch counts from when it survives to when the next one does or it is applied. This is
 * booked when the next one is applied, as everything is known then, and a machine is looked at once
 * per batch.
 */
final class LatestMeter {

  private final double fromSeconds;
  private final AgeDistribution distribution;
  private final Spans pauses;
  private AgeListener listener = AgeListener.NOBODY;
  private double pointMarker = Double.NaN;

  /** Everything before is booked. */
  private double bookedUntil;

  /** The newest batch that was applied; not a number where the newest point counts. */
  private double close = Double.NaN;

  private double appliedAt = Double.NEGATIVE_INFINITY;

  /**
   * @param fromSeconds when measuring begins
   * @param pauses when there is nothing to lose, as there is no RPO
   */
  LatestMeter(double fromSeconds, AgeDistribution distribution, Spans pauses) {
    this.fromSeconds = fromSeconds;
    this.distribution = distribution;
    this.pauses = pauses;
  }

  void tell(AgeListener more) {
    listener = listener.and(more);
  }

  /**
   * A batch was applied.
   *
   * @param survivedAt since when it would have survived
   */
  void applied(double survivedAt, double closeSeconds, double now) {
    bookUntil(survivedAt);
    close = closeSeconds;
    appliedAt = now;
  }

  /**
   * A recovery point is available.
   *
   * @param waitingSince since when the oldest batch would survive that waits; now if none does
   */
  void available(double markerSeconds, double waitingSince, double now) {
    // Before the first point there is nothing to lose.
    bookUntil(Double.isNaN(pointMarker) ? now : waitingSince);
    pointMarker = markerSeconds;
  }

  /** A batch that still waits at the end; they come in their order. */
  void waiting(double survivedAt, double closeSeconds) {
    applied(survivedAt, closeSeconds, Double.POSITIVE_INFINITY);
  }

  AgeDistribution end(double now) {
    bookUntil(now);
    return distribution;
  }

  private void bookUntil(double until) {
    if (until > bookedUntil) {
      if (bookedUntil < appliedAt) {
        book(close, Math.min(until, appliedAt));
      }
      book(pointMarker, until);
    }
  }

  private void book(double marker, double until) {
    final double start = Math.max(bookedUntil, fromSeconds);
    if (start < until && !Double.isNaN(pointMarker)) {
      if (pauses.isEmpty()) {
        rise(marker, start, until);
      } else {
        pauses.split(start, until, (a, b) -> {}, (a, b) -> rise(marker, a, b));
      }
    }
    bookedUntil = Math.max(bookedUntil, until);
  }

  private void rise(double marker, double from, double to) {
    distribution.add(from - marker, to - marker);
    listener.rising(from, to, marker);
  }
}
