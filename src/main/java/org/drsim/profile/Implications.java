package org.drsim.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What writes ask of a link and of the target.
 *
 * @param even bandwidth where the bytes of each bin, or of each interval of a counter, come evenly
 * @param bursty the same where the bytes of an interval of a counter come all at its beginning;
 *     empty where each write is known
 * @param snapshots what recovery points take
 */
public record Implications(
    List<BandwidthNeed> even, List<BandwidthNeed> bursty, List<SnapshotVolume> snapshots) {

  public Implications {
    even = List.copyOf(even);
    bursty = List.copyOf(bursty);
    snapshots = List.copyOf(snapshots);
  }

  /**
   * Of a series.
   *
   * @param intervalSeconds mean interval of a counter; 0 where each write is known
   */
  static Implications of(
      RateSeries series,
      double intervalSeconds,
      @Nullable CoalescingCurve curve,
      ProfileSettings settings) {
    final FluidQueue even = new FluidQueue(series, false);
    final double bins = StrictMath.rint(intervalSeconds / series.binSeconds());
    final boolean coarse = bins > 1;
    final FluidQueue bursty =
        new FluidQueue(coarse ? series.inWindows(bins * series.binSeconds()) : series, true);
    return new Implications(
        BandwidthNeed.of(even, series.meanRate(), settings.delaySeconds()),
        coarse ? BandwidthNeed.of(bursty, series.meanRate(), settings.delaySeconds()) : List.of(),
        SnapshotVolume.of(series.meanRate(), curve));
  }
}
