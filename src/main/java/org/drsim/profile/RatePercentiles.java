package org.drsim.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The write rate over windows of one length, in bytes per second. A percentile is the smallest rate
 * that so many windows do not exceed (nearest rank), silent windows included.
 *
 * @param windowSeconds length of a window; a last one that the trace does not fill counts for the
 *     busiest only, unless it is the only one, whose rate is that of the part that it fills
 * @param windows how many count
 * @param peakWindow number of the busiest window, from 0, the first if several are equal
 * @param peakBytes written in it
 */
public record RatePercentiles(
    double windowSeconds,
    int windows,
    double p50,
    double p90,
    double p95,
    double p99,
    double max,
    int peakWindow,
    long peakBytes) {

  /** The lengths that are reported. */
  static final double[] WINDOWS = {1, 60, 300};

  /** Of which the first one is reported that counters can tell which tell none of those. */
  private static final double[] COARSE_WINDOWS = {900, 3600, 21_600, 86_400};

  /** Clocks of counters are not exact. */
  private static final double FILLED = 0.99;

  /** Of all the reported lengths that the series can tell. */
  static List<RatePercentiles> of(RateSeries series, double finestSeconds) {
    final List<RatePercentiles> all = of(series, finestSeconds, WINDOWS);
    return all.isEmpty()
        ? of(series, finestSeconds, COARSE_WINDOWS).stream().limit(1).toList()
        : all;
  }

  private static List<RatePercentiles> of(
      RateSeries series, double finestSeconds, double... windows) {
    final List<RatePercentiles> all = new ArrayList<>();
    for (final double window : windows) {
      if (series.hasWindow(window, finestSeconds) && series.count() > 0) {
        all.add(ofWindows(series.inWindows(window)));
      }
    }
    return all;
  }

  private static RatePercentiles ofWindows(RateSeries series) {
    final long[] all = series.allBytes();
    final int last = all.length - 1;
    final double covered = series.coveredSeconds(last);
    final boolean isFilled = covered >= FILLED * series.binSeconds();
    final long[] sorted = Arrays.copyOf(all, isFilled || last == 0 ? all.length : last);
    Arrays.sort(sorted);
    final double seconds = isFilled || last > 0 || covered <= 0 ? series.binSeconds() : covered;
    int peak = 0;
    for (int i = 1; i < series.count(); i++) {
      if (series.bytes(i) > series.bytes(peak)) {
        peak = i;
      }
    }
    return new RatePercentiles(
        series.binSeconds(),
        sorted.length,
        percentile(sorted, 0.5) / seconds,
        percentile(sorted, 0.9) / seconds,
        percentile(sorted, 0.95) / seconds,
        percentile(sorted, 0.99) / seconds,
        Math.max(sorted[sorted.length - 1], series.bytes(peak)) / seconds,
        peak,
        series.bytes(peak));
  }

  private static double percentile(long[] sorted, double share) {
    final int rank = (int) StrictMath.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }
}
