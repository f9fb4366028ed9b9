package org.drsim.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.engine.RandomStream;
import org.drsim.measure.SawTooth;

/**
 * Which share of a log's values lies below each of some thresholds: the empirical distribution of
 * each machine, in blocks of time, which are drawn anew for the bootstrap.
 */
final class LoggedShares {

  private static final int MOST_THRESHOLDS = 40;
  private static final double BLOCK_SECONDS = 4 * 3600;
  private static final int FEWEST_BLOCKS = 10;
  private static final int PHASES = 12;
  private static final double FINEST_PHASE = 0.7;

  private final List<LoggedRpo> logs;
  private final LogMeaning meaning;
  private final double interval;
  private final double fromSeconds;
  private final List<double[]> thresholds = new ArrayList<>();
  private final double begin;
  private final double block;
  private final int blocks;

  /** Samples below each threshold in each block; the last entry counts all of the block. */
  private final List<int[][]> counts = new ArrayList<>();

  private final List<double[]> loggedShares = new ArrayList<>();
  private final List<int[]> logsOfMachines;

  /**
   * @param logs of the machines, of which one may have several
   * @param interval between markers, in seconds
   * @param fromSeconds before which the simulation warms up
   */
  LoggedShares(List<LoggedRpo> logs, LogMeaning meaning, double interval, double fromSeconds) {
    this.logs = logs;
    this.meaning = meaning;
    this.interval = interval;
    this.fromSeconds = fromSeconds;
    this.begin = logs.stream().mapToDouble(log -> log.seconds(0)).min().orElseThrow();
    final double end =
        logs.stream().mapToDouble(log -> log.seconds(log.samples() - 1)).max().orElseThrow();
    this.block = Math.max(1, Math.min(BLOCK_SECONDS, (end - begin) / FEWEST_BLOCKS));
    this.blocks = (int) ((end - begin) / block) + 1;
    for (final LoggedRpo log : logs) {
      thresholds.add(thresholds(log));
      counts.add(counts(log, thresholds.get(thresholds.size() - 1)));
      loggedShares.add(loggedShares(log, counts.get(counts.size() - 1)));
    }
    this.logsOfMachines =
        logs.stream().map(LoggedRpo::machine).distinct().map(this::logsOf).toList();
  }

  private int[] logsOf(String machine) {
    return IntStream.range(0, logs.size())
        .filter(m -> logs.get(m).machine().equals(machine))
        .toArray();
  }

  private static double[] loggedShares(LoggedRpo log, int[][] blocks) {
    final double[] shares = new double[blocks[0].length - 1];
    Arrays.setAll(
        shares,
        k -> Arrays.stream(blocks).mapToInt(block -> block[k]).sum() / (double) log.samples());
    return shares;
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
    final double[] thresholds = new double[kept];
    Arrays.setAll(thresholds, i -> between[(int) Math.round(i * step)]);
    return thresholds;
  }

  private int[][] counts(LoggedRpo log, double[] limits) {
    final int[][] counted = new int[blocks][limits.length + 1];
    for (int i = 0; i < log.samples(); i++) {
      final int[] here = counted[(int) ((log.seconds(i) - begin) / block)];
      here[limits.length]++;
      for (int k = 0; k < limits.length; k++) {
        here[k] += log.rpoSeconds(i) <= limits[k] ? 1 : 0;
      }
    }
    return counted;
  }

  /** Whether the log shows where the markers stood. */
  boolean isPhaseKnown() {
    return meaning == LogMeaning.POINT;
  }

  /** How many values each machine has: what its shares weigh. */
  double[] weights() {
    final List<Double> weights = new ArrayList<>();
    for (int m = 0; m < logs.size(); m++) {
      for (int k = 0; k < thresholds.get(m).length; k++) {
        weights.add(logs.get(m).samples() / (double) thresholds.get(m).length);
      }
    }
    return weights.stream().mapToDouble(weight -> weight).toArray();
  }

  /** Of the log itself: machine by machine, threshold by threshold. */
  double[] logged() {
    final int[] every = new int[blocks];
    Arrays.setAll(every, i -> i);
    return shares(every);
  }

  /** Of a log made of blocks drawn with replacement (Künsch 1989, without overlap). */
  double[] drawn(RandomStream numbers, int study) {
    final int[] drawn = new int[blocks];
    Arrays.setAll(drawn, i -> (int) (numbers.uniform((long) study * blocks + i) * blocks));
    return shares(drawn);
  }

  private double[] shares(int[] chosen) {
    final List<Double> shares = new ArrayList<>();
    for (int m = 0; m < logs.size(); m++) {
      final int limits = thresholds.get(m).length;
      final long[] sums = new long[limits + 1];
      for (final int one : chosen) {
        for (int k = 0; k <= limits; k++) {
          sums[k] += counts.get(m)[one][k];
        }
      }
      for (int k = 0; k < limits; k++) {
        shares.add(sums[limits] == 0 ? 0.0 : sums[k] / (double) sums[limits]);
      }
    }
    return shares.stream().mapToDouble(share -> share).toArray();
  }

  /**
   * Of the simulation at the instants of the log, all replications together.
   *
   * @param replications of each the machines of the scenario
   */
  double[] simulated(List<List<SawTooth>> replications) {
    final double[][] shares = new double[logs.size()][];
    for (final int[] ofOne : logsOfMachines) {
      final double[][] fitting = simulated(ofOne, replications);
      for (int i = 0; i < ofOne.length; i++) {
        shares[ofOne[i]] = fitting[i];
      }
    }
    return Arrays.stream(shares).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Where markers stand is drawn anew in each replication; those of the log stand as they do. Ages
   * show where. Lags do not, but it shapes them, as just after a marker only the fast points are
   * there: the phase that fits is taken, to a second or so. Coarser steps would hold it still where
   * it makes up for a change of a parameter, and intervals would be too narrow.
   */
  private double[][] simulated(int[] ofOne, List<List<SawTooth>> replications) {
    if (isPhaseKnown()) {
      return Arrays.stream(ofOne)
          .mapToObj(m -> shares(m, replications, MarkerPhase.of(logs.get(m), interval)))
          .toArray(double[][]::new);
    }
    double[][] best = shares(ofOne, replications, 0);
    double phase = 0;
    for (double step = interval / PHASES; step >= FINEST_PHASE; step /= 2) {
      final int most = step == interval / PHASES ? PHASES - 1 : 1;
      final double from = phase;
      for (int i = 1; i <= most; i++) {
        for (final double tried :
            most > 1 ? new double[] {i * step} : new double[] {from - step, from + step}) {
          final double[][] other = shares(ofOne, replications, tried);
          if (misfit(ofOne, other) < misfit(ofOne, best)) {
            best = other;
            phase = tried;
          }
        }
      }
    }
    return best;
  }

  private double[][] shares(int[] ofOne, List<List<SawTooth>> replications, double phase) {
    return Arrays.stream(ofOne)
        .mapToObj(m -> shares(m, replications, phase))
        .toArray(double[][]::new);
  }

  private double misfit(int[] ofOne, double[][] shares) {
    double sum = 0;
    for (int i = 0; i < ofOne.length; i++) {
      final double[] logged = loggedShares.get(ofOne[i]);
      final double weight = logs.get(ofOne[i]).samples() / (double) logged.length;
      for (int k = 0; k < logged.length; k++) {
        sum += weight * (shares[i][k] - logged[k]) * (shares[i][k] - logged[k]);
      }
    }
    return sum;
  }

  private double[] shares(int m, List<List<SawTooth>> replications, double phase) {
    final double[] values = values(logs.get(m), replications, phase);
    Arrays.sort(values);
    final double[] limits = thresholds.get(m);
    final double[] shares = new double[limits.length];
    int below = 0;
    for (int k = 0; k < limits.length; k++) {
      while (below < values.length && values[below] <= limits[k]) {
        below++;
      }
      shares[k] = values.length == 0 ? 0 : below / (double) values.length;
    }
    return shares;
  }

  private double[] values(LoggedRpo log, List<List<SawTooth>> replications, double phase) {
    return replications.stream()
        .flatMap(List::stream)
        .filter(ours -> ours.machine().equals(log.machine()))
        .flatMap(
            ours ->
                new Pairing(log, ours, fromSeconds).samples(meaning, shift(ours, phase)).stream())
        .mapToDouble(PairedSample::ours)
        .toArray();
  }

  private double shift(SawTooth ours, double phase) {
    final double shift = MarkerPhase.of(ours, interval) - phase;
    return shift - interval * Math.rint(shift / interval);
  }
}
