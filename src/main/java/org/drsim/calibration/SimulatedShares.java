package org.drsim.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.drsim.measure.SawTooth;

/**
 * Which share of simulated values, taken at a log's instants, lies below the thresholds of the log.
 *
 * <p>Where markers stand is drawn anew in each replication; those of the log stand as they do. Ages
 * show where. Lags do not, but it shapes them, as just after a marker only the fast points are
 * there: the phase that fits is taken, to a second or so. Coarser steps would hold it still where
 * it makes up for a change of a parameter, and intervals would be too narrow.
 */
final class SimulatedShares {

  private static final int PHASES = 12;
  private static final double FINEST_PHASE = 0.7;

  private final LoggedShares logged;
  private final LogMeaning meaning;
  private final double fromSeconds;
  private final List<List<Standing>> ofLogs;
  private final double[] phases;

  /** A machine of one replication, and where its markers stand. */
  private record Standing(SawTooth ours, double phase) {}

  /**
   * @param fromSeconds before which the simulation warms up
   * @param replications of each the machines of the scenario
   */
  SimulatedShares(
      LoggedShares logged,
      LogMeaning meaning,
      double fromSeconds,
      List<List<SawTooth>> replications) {
    this.logged = logged;
    this.meaning = meaning;
    this.fromSeconds = fromSeconds;
    final Map<String, List<Standing>> ofMachines = new TreeMap<>();
    for (final LoggedRpo log : logged.logs()) {
      ofMachines.computeIfAbsent(log.machine(), name -> standing(name, replications));
    }
    this.ofLogs =
        logged.logs().stream()
            .map(log -> ofMachines.getOrDefault(log.machine(), List.of()))
            .toList();
    this.phases = new double[logged.logs().size()];
    for (final int[] logs : logsOfMachines()) {
      setPhases(logs);
    }
  }

  private List<Standing> standing(String machine, List<List<SawTooth>> replications) {
    return replications.stream()
        .flatMap(List::stream)
        .filter(ours -> ours.machine().equals(machine))
        .map(ours -> new Standing(ours, MarkerPhase.of(ours, logged.intervalSeconds())))
        .toList();
  }

  private List<int[]> logsOfMachines() {
    final List<LoggedRpo> logs = logged.logs();
    return logs.stream()
        .map(LoggedRpo::machine)
        .distinct()
        .map(
            machine ->
                IntStream.range(0, logs.size())
                    .filter(m -> logs.get(m).machine().equals(machine))
                    .toArray())
        .toList();
  }

  private void setPhases(int[] logs) {
    final double common = meaning == LogMeaning.LAG ? fittingPhase(logs) : 0;
    for (final int m : logs) {
      phases[m] =
          meaning == LogMeaning.LAG
              ? common
              : MarkerPhase.of(logged.logs().get(m), logged.intervalSeconds());
    }
  }

  private double fittingPhase(int[] logs) {
    final double coarse = logged.intervalSeconds() / PHASES;
    double phase = least(logs, IntStream.range(0, PHASES).mapToDouble(i -> i * coarse).toArray());
    for (double step = coarse / 2; step >= FINEST_PHASE; step /= 2) {
      phase = least(logs, phase, phase - step, phase + step);
    }
    return phase;
  }

  private double least(int[] logs, double... tried) {
    double best = tried[0];
    double least = misfit(logs, best);
    for (int i = 1; i < tried.length; i++) {
      final double misfit = misfit(logs, tried[i]);
      best = misfit < least ? tried[i] : best;
      least = Math.min(misfit, least);
    }
    return best;
  }

  private double misfit(int[] logs, double phase) {
    double sum = 0;
    for (final int m : logs) {
      final double[] there = logged.shares(m);
      final double[] here = shares(m, phase);
      for (int k = 0; k < here.length; k++) {
        sum += logged.weight(m) * (here[k] - there[k]) * (here[k] - there[k]);
      }
    }
    return sum;
  }

  /** All shares, all replications together: log by log, threshold by threshold. */
  double[] all() {
    return IntStream.range(0, phases.length)
        .boxed()
        .flatMapToDouble(m -> Arrays.stream(shares(m, phases[m])))
        .toArray();
  }

  private double[] shares(int m, double phase) {
    final LoggedRpo log = logged.logs().get(m);
    final double[] values = new double[log.samples() * ofLogs.get(m).size()];
    int known = 0;
    for (final Standing one : ofLogs.get(m)) {
      final double shift = shift(one, phase);
      for (int i = 0; i < log.samples(); i++) {
        values[known] = at(one.ours(), log.seconds(i) + shift);
        known += Double.isNaN(values[known]) ? 0 : 1;
      }
    }
    return LoggedShares.below(logged.limits(m), Arrays.copyOf(values, known));
  }

  private double at(SawTooth ours, double now) {
    return now < fromSeconds ? Double.NaN : meaning.at(ours, now);
  }

  private double shift(Standing one, double phase) {
    final double shift = one.phase() - phase;
    return shift - logged.intervalSeconds() * Math.rint(shift / logged.intervalSeconds());
  }

  /**
   * What each block of the log adds to the difference of logged and simulated shares, instant by
   * instant, so that a rhythm of load which both have is no scatter.
   */
  double[][] differences() {
    final double[][] all = new double[logged.blocks()][];
    final int length = logged.weights().length;
    Arrays.setAll(all, block -> new double[length]);
    int first = 0;
    for (int m = 0; m < phases.length; m++) {
      addDifferences(all, m, first);
      first += logged.limits(m).length;
    }
    return all;
  }

  private void addDifferences(double[][] all, int m, int first) {
    final LoggedRpo log = logged.logs().get(m);
    final double[] limits = logged.limits(m);
    for (int i = 0; i < log.samples(); i++) {
      final double[] ours = ours(m, log.seconds(i));
      final double[] simulated = LoggedShares.below(limits, ours);
      final double[] block = all[logged.block(log, i)];
      for (int k = 0; k < limits.length && ours.length > 0; k++) {
        final double there = log.rpoSeconds(i) <= limits[k] ? 1 : 0;
        block[first + k] += (there - simulated[k]) / log.samples();
      }
    }
  }

  private double[] ours(int m, double seconds) {
    return ofLogs.get(m).stream()
        .mapToDouble(one -> at(one.ours(), seconds + shift(one, phases[m])))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
