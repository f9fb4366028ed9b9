package org.drsim.replication;

import org.drsim.flow.Usage;

/**
 * A replica disk that shares nothing: it takes one part after the other at its own rate. Keeps the
 * books of it itself: one object less to be fetched for every batch.
 */
final class OwnDisk extends Usage {

  private final double bytesPerSecond;
  private double busyFrom;
  private double freeAt;

  /**
   * @param measuredFrom when measuring begins
   */
  OwnDisk(double bytesPerSecond, double measuredFrom) {
    super(measuredFrom);
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Takes a part as well, and tells when it will be applied. */
  double apply(long bytes, double now) {
    if (bytesPerSecond == Double.POSITIVE_INFINITY) {
      addAt(now, (double) bytes);
      freeAt = now;
    } else {
      if (freeAt <= now) {
        bookWork(now);
        busyFrom = now;
        freeAt = now;
      }
      freeAt += takes(bytes);
    }
    return freeAt;
  }

  /** Forgets what it was to do. */
  void clear(double now) {
    usage(now);
    freeAt = Math.min(freeAt, now);
  }

  double takes(long bytes) {
    return bytes / bytesPerSecond;
  }

  /** It works without a break from the time it became busy until it is free. */
  private void bookWork(double now) {
    final double until = Math.min(freeAt, now);
    if (until > busyFrom) {
      add(busyFrom, until, bytesPerSecond);
      busyFrom = until;
    }
  }

  Usage usage(double now) {
    if (bytesPerSecond < Double.POSITIVE_INFINITY) {
      bookWork(now);
    }
    return this;
  }
}
