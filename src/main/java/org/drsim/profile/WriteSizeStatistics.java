package org.drsim.profile;

import java.util.List;

/**
 * The sizes of writes in bytes. Median, percentile and the common sizes are exact for whole sectors
 * of 512 bytes up to a MiB; others are rounded up, to a sector or to a power of two.
 *
 * @param variation coefficient of variation
 * @param common the most common ones, with their share of all writes, the most common first
 */
public record WriteSizeStatistics(
    long writes,
    double mean,
    double variation,
    long smallest,
    long median,
    long p95,
    long largest,
    List<SizeShare> common) {

  public WriteSizeStatistics {
    common = List.copyOf(common);
  }

  /** A size and its share of all writes. */
  public record SizeShare(long bytes, double share) {}
}
