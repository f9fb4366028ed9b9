package org.drsim.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The write rate over windows of one length, in bytes per second. A percentile is the smallest rate
 * that so many windows do not exceed (nearest rank), silent windows included.
 *
 * @param windowSeconds length of a window; the last may be shorter and counts as a whole one
 * @param windows how many
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

  /** Of all the reported lengths that the series can tell. */
  static List<RatePercentiles> of(RateSeries series, double finestSeconds) {
    final List<RatePercentiles> all = new ArrayList<>();
    for (final double window : WINDOWS) {
      if (series.hasWindow(window, finestSeconds) && series.count() > 0) {
        all.add(ofWindows(series.inWindows(window)));
      }
    }
    return all;
  }

  private static RatePercentiles ofWindows(RateSeries series) {
    final long[] sorted = series.allBytes();
    Arrays.sort(sorted);
    final double seconds = series.binSeconds();
    int peak = 0;
    for (int i = 1; i < series.count(); i++) {
      if (series.bytes(i) > series.bytes(peak)) {
        peak = i;
      }
    }
    return new RatePercentiles(
        seconds,
        sorted.length,
        percentile(sorted, 0.5) / seconds,
        percentile(sorted, 0.9) / seconds,
        percentile(sorted, 0.95) / seconds,
        percentile(sorted, 0.99) / seconds,
        sorted[sorted.length - 1] / seconds,
        peak,
        series.bytes(peak));
  }

  private static double percentile(long[] sorted, double share) {
    final int rank = (int) StrictMath.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }
}
