package org.drsim.profile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes written by equal regions of the address space of a disk: of a MiB at first, of twice as
 * much each time that addresses outgrow the room.
 */
final class AddressCounts {

  private static final int MOST_REGIONS = 1 << 16;
  private static final int FIRST_SHIFT = 20;

  private long[] regions = new long[1 << 10];
  private int shift = FIRST_SHIFT;
  private long end;
  private long total;

  /** A write; its bytes count for the region in which it begins. */
  void add(long offset, long size) {
    while (offset >>> shift >= MOST_REGIONS) {
      coarsen();
    }
    final int region = (int) (offset >>> shift);
    if (region >= regions.length) {
      regions =
          Arrays.copyOf(regions, Math.min(MOST_REGIONS, Math.max(region + 1, 2 * regions.length)));
    }
    regions[region] += size;
    total += size;
    end = Math.max(end, offset + size);
  }

  private void coarsen() {
    final long[] coarse = new long[regions.length];
    for (int i = 0; i < regions.length; i++) {
      coarse[i / 2] += regions[i];
    }
    regions = coarse;
    shift++;
  }

  /** Null where no addresses are known. */
  @Nullable AddressSkew skew() {
    if (total == 0) {
      return null;
    }
    final long[] written = Arrays.stream(regions).filter(bytes -> bytes > 0).sorted().toArray();
    return new AddressSkew(
        1L << shift,
        written.length,
        end,
        hottest(written, 0.01),
        hottest(written, 0.1),
        hottest(written, 0.2),
        gini(written));
  }

  /** Share of the bytes in a share of the regions, those with most; a part of a region counts. */
  private double hottest(long[] sorted, double share) {
    final double wanted = share * sorted.length;
    double bytes = 0;
    for (int i = 0; i < wanted; i++) {
      bytes += sorted[sorted.length - 1 - i] * Math.min(1, wanted - i);
    }
    return bytes / total;
  }

  private double gini(long[] sorted) {
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (i + 1.0) * sorted[i];
    }
    return 2 * weighted / (sorted.length * (double) total) - (sorted.length + 1.0) / sorted.length;
  }
}
