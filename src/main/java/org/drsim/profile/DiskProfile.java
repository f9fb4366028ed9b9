package org.drsim.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one disk say.
 *
 * @param machine to which it belongs
 * @param series bytes and writes over time
 * @param intervalSeconds mean interval of a counter; 0 where each write is known
 * @param origin calendar instant of the first record of the file, where it has a wall clock
 * @param meanWriteBytes mean size of a write; not a number where writes are not known
 * @param sizes null where single writes are not known
 * @param skew null where addresses are not known
 * @param coalescing null where addresses are not known, or not wanted
 * @param pattern null where there is no wall clock
 */
public record DiskProfile(
    String name,
    String machine,
    Counts counts,
    RateSeries series,
    double intervalSeconds,
    @Nullable Instant origin,
    double meanWriteBytes,
    List<RatePercentiles> rates,
    Burstiness burstiness,
    @Nullable WriteSizeStatistics sizes,
    @Nullable AddressSkew skew,
    @Nullable CoalescingCurve coalescing,
    @Nullable WeekPattern pattern,
    Implications implications,
    ChurnVerdict verdict) {

  public DiskProfile {
    rates = List.copyOf(rates);
  }

  /**
   * Records by kind.
   *
   * @param writes of at least a byte; 0 for counters
   * @param bytes written
   * @param others flushes, discards, empty writes
   */
  public record Counts(long writes, long bytes, long reads, long others) {}
}
