package org.drsim.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;

/**
 * Which share of a log's values lies below each of some thresholds: the empirical distribution of
 * each machine, in blocks of time of equal length, by which its scatter is judged.
 */
final class LoggedShares {

  private static final int MOST_THRESHOLDS = 40;
  private static final double BLOCK_SECONDS = 4 * 3600;
  private static final int FEWEST_BLOCKS = 10;

  private final List<LoggedRpo> logs;
  private final double interval;
  private final List<double[]> thresholds = new ArrayList<>();
  private final List<double[]> shares = new ArrayList<>();
  private final double begin;
  private final double span;
  private final int blocks;

  /**
   * @param logs of the machines, of which one may have several
   * @param interval between markers, in seconds
   */
  LoggedShares(List<LoggedRpo> logs, double interval) {
    this.logs = logs;
    this.interval = interval;
    this.begin = logs.stream().mapToDouble(log -> log.seconds(0)).min().orElseThrow();
    final double end =
        logs.stream().mapToDouble(log -> log.seconds(log.samples() - 1)).max().orElseThrow();
    this.span = Math.max(1, end - begin);
    this.blocks = Math.max(FEWEST_BLOCKS, (int) Math.ceil(span / BLOCK_SECONDS));
    for (final LoggedRpo log : logs) {
      final double[] limits = thresholds(log);
      final double[] values = new double[log.samples()];
      Arrays.setAll(values, log::rpoSeconds);
      thresholds.add(limits);
      shares.add(below(limits, values));
    }
  }

  /** Between neighbouring values, so that rounding to seconds moves nothing across. */
  private double[] thresholds(LoggedRpo log) {
    final double[] values = new double[log.samples()];
    Arrays.setAll(values, log::rpoSeconds);
    final double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    final double[] between = new double[distinct.length + 1];
    between[0] = distinct[0] - interval / 2;
    for (int i = 1; i < distinct.length; i++) {
      between[i] = (distinct[i - 1] + distinct[i]) / 2;
    }
    between[distinct.length] = distinct[distinct.length - 1] + interval / 2;
    final double step = Math.max(1, (between.length - 1) / (double) (MOST_THRESHOLDS - 1));
    final int kept = (int) ((between.length - 1) / step) + 1;
    final double[] chosen = new double[kept];
    Arrays.setAll(chosen, i -> between[(int) Math.round(i * step)]);
    return chosen;
  }

  /** Which share of values lies below each limit, of limits that rise. */
  static double[] below(double[] limits, double[] values) {
    final int[] counts = new int[limits.length + 1];
    for (final double value : values) {
      final int place = Arrays.binarySearch(limits, value);
      counts[place < 0 ? -place - 1 : place]++;
    }
    final double[] shares = new double[limits.length];
    int below = 0;
    for (int k = 0; k < limits.length; k++) {
      below += counts[k];
      shares[k] = values.length == 0 ? 0 : below / (double) values.length;
    }
    return shares;
  }

  List<LoggedRpo> logs() {
    return logs;
  }

  double intervalSeconds() {
    return interval;
  }

  double[] limits(int log) {
    return thresholds.get(log);
  }

  double[] shares(int log) {
    return shares.get(log);
  }

  /** What each share of a log weighs: how many values it has. */
  double weight(int log) {
    return logs.get(log).samples() / (double) limits(log).length;
  }

  double[] weights() {
    return IntStream.range(0, logs.size())
        .boxed()
        .flatMapToDouble(m -> Arrays.stream(limits(m)).map(limit -> weight(m)))
        .toArray();
  }

  /** All shares: log by log, threshold by threshold. */
  double[] all() {
    return shares.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  int blocks() {
    return blocks;
  }

  /** In which block a sample lies. */
  int block(LoggedRpo log, int sample) {
    return Math.min(blocks - 1, (int) ((log.seconds(sample) - begin) / span * blocks));
  }

  /** How many blocks hold a sample. */
  int filledBlocks() {
    return (int)
        logs.stream()
            .flatMapToInt(log -> IntStream.range(0, log.samples()).map(i -> block(log, i)))
            .distinct()
            .count();
  }

  /**
   * Standard error of a weighted sum of all shares, if samples were independent.
   *
   * @param expected shares of which they are drawn
   */
  double independentScatter(double[] factors, RealVector expected) {
    double variance = 0;
    int first = 0;
    for (int m = 0; m < logs.size(); m++) {
      final int count = limits(m).length;
      variance += variance(factors, expected, first, count) / logs.get(m).samples();
      first += count;
    }
    return StrictMath.sqrt(variance);
  }

  /** Of the sum of the factors of all limits that are not below a value. */
  private static double variance(double[] factors, RealVector expected, int first, int count) {
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int k = first + count - 1; k >= first; k--) {
      sum += factors[k];
      final double share = expected.getEntry(k) - (k == first ? 0 : expected.getEntry(k - 1));
      mean += share * sum;
      square += share * sum * sum;
    }
    return Math.max(0, square - mean * mean);
  }
}
