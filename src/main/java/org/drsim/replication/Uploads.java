package org.drsim.replication;

import org.drsim.flow.Usage;

/**
 * What a machine uploaded, in bytes on the wire, and how long that took. Is the usage itself: one
 * object less to be fetched for every batch.
 */
public final class Uploads extends Usage {

  private final double measuredFrom;
  private final SlowUploads slow;
  private double wireBytes;
  private double seconds;

  Uploads(double measuredFrom) {
    super(measuredFrom);
    this.measuredFrom = measuredFrom;
    this.slow = new SlowUploads(measuredFrom);
  }

  /** One is done. */
  void done(double bytes, double begun, double now) {
    final double took = now - begun;
    if (took > 0) {
      add(begun, now, bytes / took);
      if (bytes < SlowUploads.SLOWEST_HEALTHY * took) {
        slow.add(begun, now);
      }
    } else {
      addAt(now, bytes);
    }
    if (begun >= measuredFrom) {
      seconds += took;
    }
    if (now > measuredFrom || measuredFrom == 0) {
      wireBytes += bytes;
    }
  }

  /** One is not done at the end of the run. */
  void underWay(double bytes, double begun, double now) {
    if (now > begun) {
      add(begun, now, bytes / (now - begun));
      seconds += now - Math.max(begun, Math.min(measuredFrom, now));
    }
  }

  /** How long those took together that began since measuring began. */
  public double seconds() {
    return seconds;
  }

  /** In those that ended since measuring began. */
  public double wireBytes() {
    return wireBytes;
  }

  /** Those that were too slow. */
  public SlowUploads slow() {
    return slow;
  }
}
