package org.drsim.profile;

import java.util.List;

/**
 * Several disks side by side.
 *
 * @param series the sum of their writes
 * @param meanCorrelation of the rates of all pairs, over windows of {@code windowSeconds}; not a
 *     number where none vary at the same time
 * @param peakOfSum over the sum of peaks, in such windows: 1 where all peak at once
 * @param onCalendar whether they are compared by the wall clock, rather than from the first record
 *     of each file on, as it is where any has no wall clock or they are over a month apart
 */
public record DisksTogether(
    RateSeries series,
    double windowSeconds,
    double meanCorrelation,
    double peakOfSum,
    boolean onCalendar,
    List<RatePercentiles> rates,
    Implications implications) {

  private static final double WINDOW = 60;

  public DisksTogether {
    rates = List.copyOf(rates);
  }

  static DisksTogether of(List<DiskProfile> disks, ProfileSettings settings) {
    final SeriesTogether finest = SeriesTogether.of(disks);
    final RateSeries sum = finest.sum();
    final double interval =
        disks.stream().mapToDouble(DiskProfile::intervalSeconds).max().orElse(0);
    final double window = Math.max(WINDOW, Math.max(interval, sum.binSeconds()));
    final SeriesTogether windows =
        SeriesTogether.inBins(disks, StrictMath.rint(window / sum.binSeconds()) * sum.binSeconds());
    return new DisksTogether(
        sum,
        window,
        windows.meanCorrelation(),
        windows.peakOfSum() / windows.sumOfPeaks(),
        SeriesTogether.isOnCalendar(disks),
        RatePercentiles.of(sum, interval),
        Implications.of(sum, interval, null, settings));
  }
}
