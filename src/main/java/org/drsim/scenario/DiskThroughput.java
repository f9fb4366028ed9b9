package org.drsim.scenario;

import org.drsim.quantity.Bytes;

/** How fast a disk can be read, which bounds its initial copy. */
public final class DiskThroughput {

  private static final double MIB = 1 << 20;

  /** Assumed: the published figure of the smaller standard disks, whatever their size. */
  private static final double STANDARD_MEGABYTES_PER_SECOND = 60;

  private DiskThroughput() {}

  /**
   * The provisioned throughput of a disk, without bursting. Published for premium disks ({@link
   * PremiumSize}), assumed for the others.
   */
  public static double bytesPerSecond(DiskType type, Bytes size) {
    return MIB
        * (type == DiskType.PREMIUM
            ? PremiumSize.of(size).megabytesPerSecond()
            : STANDARD_MEGABYTES_PER_SECOND);
  }
}
