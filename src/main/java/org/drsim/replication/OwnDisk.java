package org.drsim.replication;

import org.drsim.flow.Usage;

/** A replica disk that shares nothing: it takes one part after the other at its own rate. */
final class OwnDisk {

  private final double bytesPerSecond;
  private final Usage usage;
  private double busyFrom;
  private double freeAt;

  OwnDisk(double bytesPerSecond, Usage usage) {
    this.bytesPerSecond = bytesPerSecond;
    this.usage = usage;
  }

  /** Takes a part as well, and tells when it will be applied. */
  double apply(long bytes, double now) {
    if (bytesPerSecond == Double.POSITIVE_INFINITY) {
      usage.addAt(now, (double) bytes);
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
      usage.add(busyFrom, until, bytesPerSecond);
      busyFrom = until;
    }
  }

  Usage usage(double now) {
    if (bytesPerSecond < Double.POSITIVE_INFINITY) {
      bookWork(now);
    }
    return usage;
  }
}
