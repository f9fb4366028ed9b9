package org.drsim.quantity;

import java.util.Set;

/**
 * Bytes per second of a resource as they are shown to people, in the units in which such a limit is
 * stated: of links and cache accounts, whose limits are in bits, decimal; of disks, machines and
 * target accounts, of which the published "MB" are 2^20, binary. For reading, not for computing.
 */
public final class ReadingRate {

  private static final Set<String> BINARY = Set.of("machineUpload", "diskApply", "targetAccount");
  private static final double[] SIZES = {1, 1e3, 1e6, 1e9, 1e12};
  private static final String[] SYMBOLS = {"B/s", "kB/s", "MB/s", "GB/s", "TB/s"};

  /** What three digits round up to the next unit is one of it. */
  private static final double ROUNDED_UP = 0.9995;

  private ReadingRate() {}

  /**
   * For example {@code 5 MiB/s}; a dash for a rate without limit.
   *
   * @param kind of the resource, as results call it
   */
  public static String of(String kind, double bytesPerSecond) {
    if (BINARY.contains(kind)) {
      final ReadingUnit unit = ReadingUnit.forBytes(bytesPerSecond);
      return new ReadingUnit(unit.symbol() + "/s", unit.size()).text(bytesPerSecond);
    }
    int power = 0;
    while (power < SIZES.length - 1 && bytesPerSecond >= ROUNDED_UP * SIZES[power + 1]) {
      power++;
    }
    return new ReadingUnit(SYMBOLS[power], SIZES[power]).text(bytesPerSecond);
  }
}
