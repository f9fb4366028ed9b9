package org.drsim.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Series of several disks on one axis of time: by the calendar where all files have a wall clock,
 * else from the first record of each file on.
 */
final class SeriesTogether {

  /** Captures of other months say nothing of what disks do at one time. */
  private static final Duration MOST_APART = Duration.ofDays(31);

  private final List<RateSeries> series;
  private final int[] shifts;
  private final int count;
  private final double span;

  private SeriesTogether(List<RateSeries> series, int[] shifts) {
    this.series = series;
    this.shifts = shifts;
    int end = 0;
    double seconds = 0;
    for (int i = 0; i < shifts.length; i++) {
      end = Math.max(end, shifts[i] + series.get(i).count());
      seconds =
          Math.max(seconds, shifts[i] * series.get(i).binSeconds() + series.get(i).spanSeconds());
    }
    this.count = end;
    this.span = seconds;
  }

  /** In bins as wide as those of the coarsest. */
  static SeriesTogether of(List<DiskProfile> disks) {
    final double width =
        disks.stream().mapToDouble(disk -> disk.series().binSeconds()).max().orElse(1);
    return inBins(disks, width);
  }

  /** In bins of a width; starts are moved to the nearest bin. */
  static SeriesTogether inBins(List<DiskProfile> disks, double width) {
    final int[] shifts = new int[disks.size()];
    if (isOnCalendar(disks)) {
      final Instant first =
          disks.stream().map(SeriesTogether::origin).min(Comparator.naturalOrder()).orElseThrow();
      Arrays.setAll(shifts, i -> (int) StrictMath.rint(secondsAfter(first, disks.get(i)) / width));
    }
    return new SeriesTogether(
        disks.stream().map(disk -> disk.series().inWindows(width)).toList(), shifts);
  }

  /** Whether all have a wall clock, and were taken at about the same time. */
  static boolean isOnCalendar(List<DiskProfile> disks) {
    return disks.stream().allMatch(disk -> disk.origin() != null)
        && Duration.between(
                    disks.stream()
                        .map(SeriesTogether::origin)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                    disks.stream()
                        .map(SeriesTogether::origin)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .compareTo(MOST_APART)
            <= 0;
  }

  private static Instant origin(DiskProfile disk) {
    return Objects.requireNonNull(disk.origin());
  }

  private static double secondsAfter(Instant first, DiskProfile disk) {
    return Duration.between(first, origin(disk)).toNanos() / (double) BinnedWrites.NANOS;
  }

  /** All of them added up. */
  RateSeries sum() {
    final long[] bytes = new long[count];
    final int[] writes = new int[count];
    for (int i = 0; i < shifts.length; i++) {
      final RateSeries one = series.get(i);
      for (int bin = 0; bin < one.count(); bin++) {
        bytes[bin + shifts[i]] += one.bytes(bin);
        writes[bin + shifts[i]] += one.writes(bin);
      }
    }
    return new RateSeries(series.get(0).binSeconds(), bytes, writes, span);
  }

  /** What all have together in the busiest bin. */
  double peakOfSum() {
    return Arrays.stream(sum().allBytes()).max().orElse(0);
  }

  /** Sum of what each has in its own busiest bin. */
  double sumOfPeaks() {
    return series.stream().mapToDouble(one -> Arrays.stream(one.allBytes()).max().orElse(0)).sum();
  }

  /** Mean of the correlation of all pairs, where both cover the bin; not a number for none. */
  double meanCorrelation() {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < shifts.length; i++) {
      for (int j = i + 1; j < shifts.length; j++) {
        final double correlation = correlation(i, j);
        if (!Double.isNaN(correlation)) {
          sum += correlation;
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }

  private double correlation(int i, int j) {
    final int from = Math.max(shifts[i], shifts[j]);
    final int to = Math.min(shifts[i] + series.get(i).count(), shifts[j] + series.get(j).count());
    final double meanI = mean(i, from, to);
    final double meanJ = mean(j, from, to);
    double covariance = 0;
    double varianceI = 0;
    double varianceJ = 0;
    for (int bin = from; bin < to; bin++) {
      final double x = series.get(i).bytes(bin - shifts[i]) - meanI;
      final double y = series.get(j).bytes(bin - shifts[j]) - meanJ;
      covariance += x * y;
      varianceI += x * x;
      varianceJ += y * y;
    }
    final double scale = StrictMath.sqrt(varianceI) * StrictMath.sqrt(varianceJ);
    return scale > 0 ? covariance / scale : Double.NaN;
  }

  private double mean(int i, int from, int to) {
    double sum = 0;
    for (int bin = from; bin < to; bin++) {
      sum += series.get(i).bytes(bin - shifts[i]);
    }
    return sum / (to - from);
  }
}
