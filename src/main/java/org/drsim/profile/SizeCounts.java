package org.drsim.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How large writes are: exact counts for whole sectors up to a MiB, powers of two beyond; sizes
 * that are no whole sectors count as the next larger one.
 */
final class SizeCounts {

  private static final int SECTOR = 512;
  private static final int EXACT = 2048;
  private static final int MOST_COMMON = 6;

  private final long[] counts = new long[EXACT + 1];
  private final long[] large = new long[64];
  private long writes;
  private long bytes;
  private double squares;
  private long smallest = Long.MAX_VALUE;
  private long largest;

  void add(long size) {
    writes++;
    bytes += size;
    squares += (double) size * size;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
    final long sectors = (size + SECTOR - 1) / SECTOR;
    if (sectors <= EXACT) {
      counts[(int) sectors]++;
    } else {
      large[64 - Long.numberOfLeadingZeros(size - 1)]++;
    }
  }

  long writes() {
    return writes;
  }

  /** What was counted. */
  WriteSizeStatistics statistics() {
    final List<WriteSizeStatistics.SizeShare> sizes = new ArrayList<>();
    for (int i = 1; i <= EXACT; i++) {
      addTo(sizes, (long) i * SECTOR, counts[i]);
    }
    for (int i = 0; i < 63; i++) {
      addTo(sizes, 1L << i, large[i]);
    }
    final double mean = writes == 0 ? Double.NaN : bytes / (double) writes;
    final double variance = writes == 0 ? Double.NaN : Math.max(0, squares / writes - mean * mean);
    return new WriteSizeStatistics(
        writes,
        mean,
        StrictMath.sqrt(variance) / mean,
        writes == 0 ? 0 : smallest,
        quantile(sizes, 0.5),
        quantile(sizes, 0.95),
        largest,
        sizes.stream()
            .sorted(Comparator.comparingDouble(WriteSizeStatistics.SizeShare::share).reversed())
            .limit(MOST_COMMON)
            .toList());
  }

  private void addTo(List<WriteSizeStatistics.SizeShare> sizes, long size, long count) {
    if (count > 0) {
      sizes.add(new WriteSizeStatistics.SizeShare(size, count / (double) writes));
    }
  }

  private long quantile(List<WriteSizeStatistics.SizeShare> sizes, double share) {
    double passed = 0;
    for (final WriteSizeStatistics.SizeShare size : sizes) {
      passed += size.share();
      if (passed >= share - 1e-12) {
        return Math.min(size.bytes(), largest);
      }
    }
    return largest;
  }
}
