package org.drsim.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the records of one disk, one by one, and keeps what a profile needs. Times are
 * nanoseconds since the first record of the file, of whatever disk and kind; small steps backwards
 * do no harm.
 */
public final class DiskProfiler {

  /** Memory for the rate over time: 12 MiB for a disk, room for seconds of twelve days. */
  private static final int MOST_BINS = 1 << 20;

  private final BinnedWrites rates = new BinnedWrites(MOST_BINS);
  private final SizeCounts sizes = new SizeCounts();
  private final AddressCounts addresses = new AddressCounts();
  private final @Nullable Overwrites overwrites;
  private boolean withoutAddress;
  private long bytes;
  private long intervals;
  private long intervalNanos;
  private double countedWrites;

  /**
   * @param coalescing whether to count unique bytes, which needs memory: 24 bytes at most for each
   *     distinct block of 4 KiB
   */
  public DiskProfiler(boolean coalescing) {
    this.overwrites = coalescing ? new Overwrites() : null;
  }

  /**
   * A write.
   *
   * @param offset of its first byte on the disk; negative where it is not known
   * @param size in bytes, positive
   */
  public void write(long nanos, long offset, long size) {
    rates.add(nanos, size);
    sizes.add(size);
    bytes += size;
    if (offset < 0) {
      withoutAddress = true;
    } else {
      addresses.add(offset, size);
      if (overwrites != null) {
        overwrites.add(nanos, offset, size);
      }
    }
  }

  /**
   * What counters grew by between two readings.
   *
   * @param writes completed; negative where that is not known
   */
  public void counted(long fromNanos, long toNanos, long size, double writes) {
    rates.addEvenly(fromNanos, toNanos, size);
    bytes += size;
    intervals++;
    intervalNanos += toNanos - fromNanos;
    countedWrites += writes;
  }

  /**
   * What the records say.
   *
   * @param name of the disk
   * @param machine to which it belongs
   * @param spanNanos from the first record of the file to the last
   * @param origin calendar instant of the first record; null where the file has no wall clock
   * @param reads read requests of the disk
   * @param others its flushes, discards and empty writes
   */
  public DiskProfile profile(
      String name,
      String machine,
      long spanNanos,
      @Nullable Instant origin,
      long reads,
      long others,
      ProfileSettings settings) {
    final RateSeries series = rates.series(spanNanos);
    final double finest =
        intervals == 0 ? 0 : intervalNanos / (double) intervals / BinnedWrites.NANOS;
    final boolean addressed = !withoutAddress && sizes.writes() > 0;
    final WriteSizeStatistics ofSizes = sizes.writes() == 0 ? null : sizes.statistics();
    final CoalescingCurve curve = addressed && overwrites != null ? overwrites.curve() : null;
    final AddressSkew skew = addressed ? addresses.skew() : null;
    return new DiskProfile(
        name,
        machine,
        new DiskProfile.Counts(sizes.writes(), bytes, reads, others),
        series,
        finest,
        origin,
        meanWriteBytes(),
        RatePercentiles.of(series, finest),
        BurstAnalysis.of(series, finest),
        ofSizes,
        skew,
        curve,
        origin == null ? null : WeekPattern.of(series, origin, settings.timeZone()),
        Implications.of(series, finest, curve, settings),
        PublishedFit.ofDisk(
            series, meanWriteBytes(), skew == null ? 0 : skew.endBytes(), settings));
  }

  /** Not a number where writes are not known. */
  private double meanWriteBytes() {
    if (sizes.writes() > 0) {
      return sizes.statistics().mean();
    }
    return countedWrites > 0 ? bytes / countedWrites : Double.NaN;
  }
}
