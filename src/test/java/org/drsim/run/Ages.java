package org.drsim.run;

import org.drsim.measure.SawTooth;

/** Compares how old the newest recovery points of two runs are, at every instant. */
final class Ages {

  private Ages() {}

  /** The RPO at a time. */
  static double at(SawTooth rpo, double seconds) {
    double newest = Double.NaN;
    for (int drop = 0; drop < rpo.drops() && rpo.availableSeconds(drop) <= seconds; drop++) {
      newest = rpo.markerSeconds(drop);
    }
    return seconds - newest;
  }

  /**
   * By how much the points of one run come later than those of another, at most; zero or less if
   * its RPO is nowhere larger: between two drops both grow alike, so that this is the same as to
   * have every marker of the other, or a newer one, as early. A point that does not come before the
   * end of the run counts as if it came just after it.
   */
  static double latest(SawTooth one, SawTooth other) {
    if (one.truncated() || other.truncated() || one.endSeconds() != other.endSeconds()) {
      throw new IllegalArgumentException("the runs cannot be compared to their ends");
    }
    double latest = Double.NEGATIVE_INFINITY;
    int place = 0;
    for (int drop = 0; drop < other.drops(); drop++) {
      while (place < one.drops() && one.markerSeconds(place) < other.markerSeconds(drop)) {
        place++;
      }
      final double available =
          place < one.drops() ? one.availableSeconds(place) : Math.nextUp(one.endSeconds());
      latest = Math.max(latest, available - other.availableSeconds(drop));
    }
    return latest;
  }
}
