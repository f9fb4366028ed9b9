package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;

/**
 * The churn that Azure Site Recovery publishes as supported, Azure to Azure. Its tables print "MB"
 * and mean 2^20 bytes. Source: Microsoft Learn, support matrix for Azure VM disaster recovery
 * between Azure regions, and high churn support (2026).
 */
public final class PublishedLimits {

  private static final double MIB = 1 << 20;
  private static final long KIB = 1 << 10;
  private static final long GIB = 1L << 30;

  private PublishedLimits() {}

  /** What all disks of one machine together may write, whatever its size. */
  public static DataRate machineUpload(Policy.Churn churn) {
    return rate(churn == Policy.Churn.HIGH ? 100 : 54);
  }

  /**
   * What one replica disk takes.
   *
   * @param size of the disk; premium disks below 128 GiB, for which nothing is published, count as
   *     that
   * @param ioSize mean size of a write; between two published sizes the lower one holds
   */
  public static DataRate diskApply(Policy.Churn churn, DiskType type, Bytes size, Bytes ioSize) {
    return rate(churn == Policy.Churn.HIGH ? high(type, size, ioSize) : normal(type, size, ioSize));
  }

  private static double normal(DiskType type, Bytes size, Bytes ioSize) {
    if (type != DiskType.PREMIUM) {
      return 2;
    }
    return size.count() >= 512 * GIB
        ? byIoSize(ioSize, 5, 20, 20, 20)
        : byIoSize(ioSize, 2, 4, 4, 8);
  }

  private static double high(DiskType type, Bytes size, Bytes ioSize) {
    if (type != DiskType.PREMIUM) {
      return byIoSize(ioSize, 2, 4, 6, 8);
    }
    return size.count() >= 1024 * GIB
        ? byIoSize(ioSize, 20, 35, 50, 50)
        : byIoSize(ioSize, 10, 20, 30, 30);
  }

  private static double byIoSize(
      Bytes ioSize, double to16, double to24, double to32, double beyond) {
    if (ioSize.count() < 16 * KIB) {
      return to16;
    }
    if (ioSize.count() < 24 * KIB) {
      return to24;
    }
    return ioSize.count() < 32 * KIB ? to32 : beyond;
  }

  private static DataRate rate(double mebibytesPerSecond) {
    return new DataRate(mebibytesPerSecond * MIB);
  }
}
