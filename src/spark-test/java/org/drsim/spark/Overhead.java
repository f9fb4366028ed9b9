package org.drsim.spark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitExecutor;

/**
 * What Spark costs once its job runs: units of about 50 ms on two cores, by Spark and by the local
 * executor in turn, from the beginning of the first unit until all are told. {@code mvn -q -Pspark
 * test-compile exec:exec@overhead}
 */
final class Overhead {

  private static final int CORES = 2;
  private static final int UNITS = 200;
  private static final int ROUNDS = 7;
  private static final double UNIT_NANOS = 50e6;

  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Overhead() {}

  /** Units one after the other. */
  private static final class Series implements Schedule {

    private int next;
    private int done;

    @Override
    public Optional<Unit> next() {
      return next < UNITS ? Optional.of(new Unit(next++, 0, 1)) : Optional.empty();
    }

    @Override
    public void done(Unit unit, byte[] state) {
      done++;
    }

    @Override
    public boolean isOver() {
      return done == UNITS;
    }
  }

  /** As many seconds by the clock, and of processors. */
  private record Cost(double elapsed, double processors) {}

  public static void main(String[] arguments) {
    final long steps = calibrated();
    final UnitExecutor local = new LocalExecutor(CORES);
    final UnitExecutor spark = new SparkExecutor("local[" + CORES + "]", true);
    cost(local, steps);
    cost(spark, steps);
    final double[] elapsed = new double[ROUNDS];
    final double[] processors = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      final Cost here = cost(local, steps);
      final Cost there = cost(spark, steps);
      elapsed[i] = there.elapsed() / here.elapsed();
      processors[i] = there.processors() / here.processors();
      System.out.printf(
          Locale.ROOT,
          "round %d: local %.2f s, spark %.2f s, ratio %.3f; of processor time %.3f%n",
          i + 1,
          here.elapsed(),
          there.elapsed(),
          elapsed[i],
          processors[i]);
    }
    print("elapsed time, spark to local", elapsed);
    print("processor time, spark to local", processors);
    System.exit(0);
  }

  private static void print(String what, double[] ratios) {
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f [%.3f, %.3f]%n",
        what,
        ratios[ROUNDS / 2],
        ratios[0],
        ratios[ROUNDS - 1]);
  }

  private static Cost cost(UnitExecutor executor, long steps) {
    final AtomicLong begun = new AtomicLong();
    final AtomicLong processors = new AtomicLong();
    executor.run(
        unit -> {
          if (begun.compareAndSet(0, System.nanoTime())) {
            processors.set(SYSTEM.getProcessCpuTime());
          }
          return new byte[] {(byte) work(unit.point(), steps)};
        },
        new Timed(new Series(), begun, processors),
        () -> false);
    return new Cost(begun.get() / 1e9, processors.get() / 1e9);
  }

  /** Stops the clocks with the last unit: what comes after is the end of Spark. */
  private record Timed(Series series, AtomicLong elapsed, AtomicLong processors)
      implements Schedule {

    @Override
    public Optional<Unit> next() {
      return series.next();
    }

    @Override
    public void done(Unit unit, byte[] state) {
      series.done(unit, state);
      if (series.isOver()) {
        elapsed.set(System.nanoTime() - elapsed.get());
        processors.set(SYSTEM.getProcessCpuTime() - processors.get());
      }
    }

    @Override
    public boolean isOver() {
      return series.isOver();
    }
  }

  private static long calibrated() {
    final long some = 10_000_000;
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      final long start = System.nanoTime();
      work(i, some);
      best = Math.min(best, System.nanoTime() - start);
    }
    return (long) (some * UNIT_NANOS / best);
  }

  /** Arithmetic that cannot be left out, and nothing else. */
  private static long work(long seed, long steps) {
    long x = seed + 1;
    for (long i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
