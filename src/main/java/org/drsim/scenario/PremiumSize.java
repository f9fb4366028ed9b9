package org.drsim.scenario;

import org.drsim.quantity.Bytes;

/**
 * The sizes in which premium disks are provisioned, with what each can do without bursting. Source:
 * Microsoft Learn, Azure managed disk types, Premium SSD (2023). Its "MB" are 2^20 bytes.
 *
 * <p>Sizes below P4 are left out: they have the performance of P4.
 */
public enum PremiumSize {
  P4(32, 120, 25),
  P6(64, 240, 50),
  P10(128, 500, 100),
  P15(256, 1_100, 125),
  P20(512, 2_300, 150),
  P30(1_024, 5_000, 200),
  P40(2_048, 7_500, 250),
  P50(4_096, 7_500, 250),
  P60(8_192, 16_000, 500),
  P70(16_384, 18_000, 750),
  P80(32_767, 20_000, 900);

  private static final int GIB_SHIFT = 30;

  private final int gib;
  private final int iops;
  private final int megabytesPerSecond;

  PremiumSize(int gib, int iops, int megabytesPerSecond) {
    this.gib = gib;
    this.iops = iops;
    this.megabytesPerSecond = megabytesPerSecond;
  }

  /**
   * The size that a disk is provisioned as: the smallest that holds it, which is how Azure bills
   * and runs it; the largest for disks beyond that.
   */
  public static PremiumSize of(Bytes size) {
    for (final PremiumSize candidate : values()) {
      if (size.count() <= (long) candidate.gib << GIB_SHIFT) {
        return candidate;
      }
    }
    return P80;
  }

  /** Capacity in GiB. */
  public int gib() {
    return gib;
  }

  /** I/O operations per second. */
  public int iops() {
    return iops;
  }

  /** Throughput, in units of 2^20 bytes per second. */
  public int megabytesPerSecond() {
    return megabytesPerSecond;
  }
}
