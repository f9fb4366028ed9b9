package org.drsim.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.SawTooth;

/**
 * The log of each machine in parts: samples at times of little, middle and much load. All together
 * they show how long points took, but not whether it was for a rate or for a delay; a rate takes
 * longer where there is more to send, a delay does not.
 */
final class LogsByLoad {

  private static final int PARTS = 3;
  private static final int FEWEST_OF_PART = 16;

  /** As long as a fifth of the usual interval between points. */
  private static final double BUSY_SECONDS = 60;

  private static final double OFTEN = 0.25;

  private LogsByLoad() {}

  /** Whether a good share of the points waited to be sent. */
  static boolean isOftenBusy(List<List<SawTooth>> loads) {
    long points = 0;
    long waited = 0;
    for (final SawTooth ours : loads.get(0)) {
      points += ours.drops();
      waited +=
          IntStream.range(0, ours.drops())
              .filter(i -> ours.availableSeconds(i) - ours.markerSeconds(i) > BUSY_SECONDS)
              .count();
    }
    return waited > OFTEN * points;
  }

  /**
   * Divides.
   *
   * @param loads replications with next to no delay, in which lags are times of sending
   */
  static List<LoggedRpo> of(List<LoggedRpo> logs, List<List<SawTooth>> loads, double fromSeconds) {
    final List<LoggedRpo> parts = new ArrayList<>();
    for (final LoggedRpo log : logs) {
      final int count = Math.max(1, Math.min(PARTS, log.samples() / FEWEST_OF_PART));
      final int[] sorted = byLoad(log, loads, fromSeconds);
      for (int part = 0; part < count; part++) {
        final int from = part * sorted.length / count;
        final int to = (part + 1) * sorted.length / count;
        parts.add(log.only(Arrays.stream(sorted, from, to).sorted().toArray()));
      }
    }
    return parts;
  }

  /** Numbers of the samples, in order of the mean lag that was simulated at their times. */
  private static int[] byLoad(LoggedRpo log, List<List<SawTooth>> loads, double fromSeconds) {
    final double[] lags = new double[log.samples()];
    loads.stream()
        .flatMap(List::stream)
        .filter(ours -> ours.machine().equals(log.machine()))
        .forEach(ours -> add(lags, log, ours, fromSeconds));
    return IntStream.range(0, lags.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> lags[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static void add(double[] lags, LoggedRpo log, SawTooth ours, double fromSeconds) {
    for (int i = 0; i < lags.length; i++) {
      final double lag = LogMeaning.LAG.at(ours, Math.max(fromSeconds, log.seconds(i)));
      lags[i] += Double.isNaN(lag) ? 0 : lag;
    }
  }
}
