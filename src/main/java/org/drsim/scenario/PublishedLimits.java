package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/**
 * The churn that Azure Site Recovery publishes as supported, Azure to Azure. Its tables print "MB"
 * and mean 2^20 bytes. Source: Microsoft Learn, support matrix for Azure VM disaster recovery
 * between Azure regions, and churn limits with high and enhanced churn support (2026).
 *
 * <p>What the tables leave open is settled here:
 *
 * <ul>
 *   <li>Normal and high: between two published disk sizes or I/O sizes the lower one holds; premium
 *       disks below 128 GiB count as that, and writes below 8 KiB as that.
 *   <li>Enhanced: a disk counts as the size it is provisioned as, the next larger one ({@link
 *       PremiumSize}). All published cells but three are the least of its IOPS times the I/O size,
 *       its throughput and 250 MB/s, so that this holds for all sizes. The three are in the row of
 *       128 GiB, at 32, 64 and 128 KiB: there the published values hold, each up to the next, and
 *       none of the I/O sizes below 32 KiB has more than the first of them.
 *   <li>Enhanced is for premium disks only. Others, which only a scenario that is not strict can
 *       have, count as with high churn.
 * </ul>
 */
public final class PublishedLimits {

  private static final double MIB = 1 << 20;
  private static final long KIB = 1 << 10;
  private static final long GIB = 1L << 30;

  // Per machine.
  private static final double NORMAL_MACHINE = 54;
  private static final double HIGH_MACHINE = 100;
  private static final double ENHANCED_MACHINE = 500;

  /** A machine with less memory has no more from enhanced churn than from high churn. */
  private static final long ENHANCED_MEMORY = 256 * GIB;

  // Per replica disk, by I/O size: 8, 16, 24, and 32 KiB and more.
  private static final double[] NORMAL_STANDARD = {2, 2, 2, 2};
  private static final double[] NORMAL_PREMIUM = {2, 4, 4, 8};
  private static final double[] NORMAL_PREMIUM_512 = {5, 20, 20, 20};
  private static final double[] HIGH_STANDARD = {2, 4, 6, 8};
  private static final double[] HIGH_PREMIUM = {10, 20, 30, 30};
  private static final double[] HIGH_PREMIUM_1024 = {20, 35, 50, 50};

  private static final double ENHANCED_DISK = 250;

  // The cells of enhanced churn that no formula gives: 128 GiB at 32, 64 and 128 KiB.
  private static final double ENHANCED_P10_32 = 11.5;
  private static final double ENHANCED_P10_64 = 33.1;
  private static final double ENHANCED_P10_128 = 66.1;

  private PublishedLimits() {}

  /**
   * What all disks of one machine together may write.
   *
   * @param memory of the machine, null where it is not stated; only enhanced churn depends on it
   */
  public static DataRate machineUpload(Policy.Churn churn, @Nullable Bytes memory) {
    return switch (churn) {
      case NORMAL -> rate(NORMAL_MACHINE);
      case HIGH -> rate(HIGH_MACHINE);
      case ENHANCED -> {
        final boolean enough = memory != null && memory.count() >= ENHANCED_MEMORY;
        yield rate(enough ? ENHANCED_MACHINE : HIGH_MACHINE);
      }
    };
  }

  /**
   * What one replica disk takes.
   *
   * @param size of the disk
   * @param ioSize mean size of a write
   */
  public static DataRate diskApply(Policy.Churn churn, DiskType type, Bytes size, Bytes ioSize) {
    return rate(
        switch (churn) {
          case NORMAL -> byIoSize(normal(type, size), ioSize);
          case HIGH -> byIoSize(high(type, size), ioSize);
          case ENHANCED ->
              type == DiskType.PREMIUM
                  ? enhanced(PremiumSize.of(size), ioSize)
                  : byIoSize(HIGH_STANDARD, ioSize);
        });
  }

  private static double[] normal(DiskType type, Bytes size) {
    if (type != DiskType.PREMIUM) {
      return NORMAL_STANDARD;
    }
    return size.count() >= 512 * GIB ? NORMAL_PREMIUM_512 : NORMAL_PREMIUM;
  }

  private static double[] high(DiskType type, Bytes size) {
    if (type != DiskType.PREMIUM) {
      return HIGH_STANDARD;
    }
    return size.count() >= 1024 * GIB ? HIGH_PREMIUM_1024 : HIGH_PREMIUM;
  }

  private static double byIoSize(double[] row, Bytes ioSize) {
    if (ioSize.count() < 16 * KIB) {
      return row[0];
    }
    if (ioSize.count() < 24 * KIB) {
      return row[1];
    }
    return ioSize.count() < 32 * KIB ? row[2] : row[3];
  }

  private static double enhanced(PremiumSize size, Bytes ioSize) {
    final double byIops = size.iops() * (double) ioSize.count() / MIB;
    final double most = Math.min(size.megabytesPerSecond(), ENHANCED_DISK);
    return Math.min(size == PremiumSize.P10 ? enhancedP10(byIops, ioSize) : byIops, most);
  }

  private static double enhancedP10(double byIops, Bytes ioSize) {
    if (ioSize.count() < 64 * KIB) {
      return Math.min(byIops, ENHANCED_P10_32);
    }
    if (ioSize.count() < 128 * KIB) {
      return ENHANCED_P10_64;
    }
    return ioSize.count() < 256 * KIB ? ENHANCED_P10_128 : byIops;
  }

  private static DataRate rate(double mebibytesPerSecond) {
    return new DataRate(mebibytesPerSecond * MIB);
  }
}
