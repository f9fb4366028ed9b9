package org.drsim.scenario;

import org.drsim.quantity.Bytes;

/** What a disk can read. */
public final class DiskThroughput {

  private DiskThroughput() {}

  public static double bytesPerSecond(DiskType type, Bytes size) {
    return 200.0 * (1 << 20);
  }
}
