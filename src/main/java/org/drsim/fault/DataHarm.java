package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;

/** What faults have done to the data of one machine so far. */
public final class DataHarm {

  /** When data were corrupted, and when they were repaired in place, in their order. */
  private final List<double[]> corruptions = new ArrayList<>(0);

  private int corrupting;
  private long unprotectedBytes;

  void corrupt(double now) {
    if (corrupting++ == 0) {
      corruptions.add(new double[] {now, Double.POSITIVE_INFINITY});
    }
  }

  void repair(double now) {
    if (--corrupting == 0) {
      corruptions.get(corruptions.size() - 1)[1] = now;
    }
  }

  void addDisk(long bytes) {
    unprotectedBytes += bytes;
  }

  void protectDisk(long bytes) {
    unprotectedBytes -= bytes;
  }

  /**
   * Whether the data of a recovery point are as they should be. One whose marker is the very
   * instant of the corruption has it.
   */
  public boolean isClean(double markerSeconds) {
    // The newest first: those are asked for.
    for (int i = corruptions.size() - 1; i >= 0; i--) {
      if (markerSeconds >= corruptions.get(i)[0]) {
        return markerSeconds >= corruptions.get(i)[1];
      }
    }
    return true;
  }

  /** Whether there ever was a corruption. */
  public boolean wasCorrupted() {
    return !corruptions.isEmpty();
  }

  /** On disks that are in no recovery point, as they were added and are not protected. */
  public long unprotectedBytes() {
    return unprotectedBytes;
  }
}
