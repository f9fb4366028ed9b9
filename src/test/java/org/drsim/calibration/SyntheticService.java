package org.drsim.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.drsim.measure.SawTooth;

/**
 * A service by itself, without the simulator: a marker every five minutes, available after a
 * lognormal delay, in order. Its log has a value every fifteen minutes, whole seconds, as Site
 * Recovery's has.
 */
final class SyntheticService {

  static final double INTERVAL = 300;
  private static final double LOG_EVERY = 900;

  private final double days;
  private final double medianSeconds;
  private final double sigma;

  SyntheticService(double days, double medianSeconds, double sigma) {
    this.days = days;
    this.medianSeconds = medianSeconds;
    this.sigma = sigma;
  }

  SawTooth rpo(String machine, double phase, long seed) {
    final Random random = new Random(seed);
    final DoubleStream.Builder available = DoubleStream.builder().add(0);
    final DoubleStream.Builder markers = DoubleStream.builder().add(phase - INTERVAL);
    double last = 0;
    for (double marker = phase; marker < days * 86_400; marker += INTERVAL) {
      final double delay = medianSeconds * StrictMath.exp(sigma * random.nextGaussian());
      last = Math.max(last, marker + delay);
      available.add(last);
      markers.add(marker);
    }
    return new SawTooth(
        machine, available.build().toArray(), markers.build().toArray(), last, false);
  }

  /** What it logs of that, on a clock that is ahead. */
  LoggedRpo log(SawTooth rpo, LogMeaning meaning, double first, double ahead) {
    final List<double[]> samples = new ArrayList<>();
    for (double now = first; now <= rpo.endSeconds(); now += LOG_EVERY) {
      samples.add(new double[] {now + ahead, Math.rint(meaning.at(rpo, now))});
    }
    return new LoggedRpo(
        rpo.machine(),
        samples.stream().mapToDouble(sample -> sample[0]).toArray(),
        samples.stream().mapToDouble(sample -> sample[1]).toArray());
  }

  /** Of machines m0, m1, … with the same numbers for any parameters, in some replications. */
  static Trials trials(double days, int machines, int replications) {
    return trials(days, machines, replications, 0);
  }

  static Trials trials(double days, int machines, int replications, long seed) {
    return values -> {
      final SyntheticService service = new SyntheticService(days, values[0], values[1]);
      final List<List<SawTooth>> all = new ArrayList<>();
      for (int replication = 0; replication < replications; replication++) {
        final Random phases = new Random(7919L * replication + seed);
        final List<SawTooth> one = new ArrayList<>();
        for (int m = 0; m < machines; m++) {
          final double phase = phases.nextDouble() * INTERVAL;
          one.add(
              service.rpo("m" + m, phase, 1_000_003L * replication + m + 1_000_000_007L * seed));
        }
        all.add(one);
      }
      return all;
    };
  }
}
