package org.drsim.profile;

import java.util.ArrayList;
import java.util.List;

/** The models that may stand for captured writes. */
public final class WorkloadModels {

  /**
   * How long a bin must be to be on by itself, and from which rate on, over the mean rate, it is.
   */
  private static final double[] WIDTHS = {1, 10, 60};

  private static final double[] THRESHOLDS = {0.25, 1, 2.5};

  /** More lengths of turns are put together in groups. */
  private static final int MOST_LENGTHS = 40;

  private static final int LEAST_TURNS = 3;
  private static final int HOURS = 24;
  private static final double ASSUMED_BYTES = 8192;

  private WorkloadModels() {}

  /** All that may stand for a disk, the simplest first. */
  public static List<WorkloadModel> candidates(DiskProfile disk) {
    final List<WorkloadModel> models = new ArrayList<>();
    final WorkloadModel plain = plain(disk);
    models.add(plain);
    final WeekPattern pattern = disk.pattern();
    if (pattern != null && WeekPattern.known(pattern.hours()) == HOURS) {
      models.add(
          new WorkloadModel(
              "writes at random at a rate that follows the clock",
              plain.writesPerSecond(),
              plain.meanBytes(),
              plain.variation(),
              List.of(),
              List.of(),
              pattern));
    }
    for (final double width : WIDTHS) {
      if (disk.series().hasWindow(width, disk.intervalSeconds())) {
        for (final double threshold : THRESHOLDS) {
          addTurns(models, plain, disk.series().inWindows(width), threshold);
        }
      }
    }
    return models;
  }

  private static WorkloadModel plain(DiskProfile disk) {
    final double size = disk.meanWriteBytes() >= 1 ? disk.meanWriteBytes() : ASSUMED_BYTES;
    return new WorkloadModel(
        "writes at random",
        disk.series().meanRate() / size,
        size,
        disk.sizes() == null ? 0 : disk.sizes().variation(),
        List.of(),
        List.of(),
        null);
  }

  /** By turns on and off; what little is written while off is moved to where it is on. */
  private static void addTurns(
      List<WorkloadModel> models, WorkloadModel plain, RateSeries series, double threshold) {
    final double least = threshold * series.meanRate() * series.binSeconds();
    final List<Double> on = new ArrayList<>();
    final List<Double> off = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= series.count(); i++) {
      final boolean was = series.bytes(start) > least;
      if (i == series.count() || series.bytes(i) > least != was) {
        (was ? on : off).add((i - start) * series.binSeconds());
        start = i;
      }
    }
    if (on.size() >= LEAST_TURNS && off.size() >= LEAST_TURNS) {
      final List<Double> ons = inGroups(on);
      final List<Double> offs = inGroups(off);
      final double share = mean(ons) / (mean(ons) + mean(offs));
      models.add(
          new WorkloadModel(
              "bursts with silence between them",
              plain.writesPerSecond() / share,
              plain.meanBytes(),
              plain.variation(),
              ons,
              offs,
              null));
    }
  }

  /** Sorted lengths, or the means of equally many neighbours. */
  private static List<Double> inGroups(List<Double> lengths) {
    final List<Double> sorted = lengths.stream().sorted().toList();
    if (sorted.size() <= MOST_LENGTHS) {
      return sorted;
    }
    final List<Double> means = new ArrayList<>();
    for (int i = 0; i < MOST_LENGTHS; i++) {
      final int from = (int) ((long) i * sorted.size() / MOST_LENGTHS);
      final int to = (int) ((i + 1L) * sorted.size() / MOST_LENGTHS);
      means.add(mean(sorted.subList(from, to)));
    }
    return means;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
