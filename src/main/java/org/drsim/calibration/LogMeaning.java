package org.drsim.calibration;

import org.drsim.measure.SawTooth;

/** What a logged RPO is; no published text says which. */
public enum LogMeaning {
  /** The age of the newest recovery point at the instant of the log. */
  POINT("point", "age of the newest recovery point") {
    @Override
    double seconds(SawTooth ours, int drop, double now) {
      return now - ours.markerSeconds(drop);
    }
  },
  /** How long the newest recovery point took to become available. */
  LAG("lag", "lag of replication") {
    @Override
    double seconds(SawTooth ours, int drop, double now) {
      return ours.availableSeconds(drop) - ours.markerSeconds(drop);
    }
  };

  private final String key;
  private final String words;

  LogMeaning(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** As users and results name it. */
  public String key() {
    return key;
  }

  /** In a sentence. */
  public String words() {
    return words;
  }

  abstract double seconds(SawTooth ours, int drop, double now);

  /** What would be logged at an instant; not a number where there is no RPO. */
  public double at(SawTooth ours, double now) {
    if (now < ours.startSeconds() || now > ours.endSeconds()) {
      return Double.NaN;
    }
    return seconds(ours, lastDrop(ours, now), now);
  }

  /** The last drop that happened by then. */
  private static int lastDrop(SawTooth ours, double now) {
    int low = 0;
    int high = ours.drops() - 1;
    while (low < high) {
      final int middle = (low + high + 1) >>> 1;
      if (ours.availableSeconds(middle) <= now) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
