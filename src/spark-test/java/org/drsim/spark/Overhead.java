package org.drsim.spark;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitExecutor;

/**
 * What Spark costs once its job runs: units of about 50 ms on two cores, by Spark and by the
 * threads of the local executor in turn, from the beginning of the first unit until all are told.
 * Beside the clock it tells what share of the cores' time was not spent within units: that hardly
 * depends on what else the machine does, which makes units longer and not the gaps between them.
 * Four minutes. {@code mvn -q -Pspark test-compile exec:exec@overhead}
 */
final class Overhead {

  private static final int CORES = 2;
  private static final int UNITS = 300;
  private static final int ROUNDS = 11;
  private static final double UNIT_NANOS = 50e6;

  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Overhead() {}

  /** Units one after the other. */
  private static final class Series implements Schedule {

    private int next;
    private int done;
    private long nanosWithin;

    @Override
    public Optional<Unit> next() {
      return next < UNITS ? Optional.of(new Unit(next++, 0, 1)) : Optional.empty();
    }

    @Override
    public void done(Unit unit, byte[] state) {
      done++;
      nanosWithin += ByteBuffer.wrap(state).getLong();
    }

    @Override
    public boolean isOver() {
      return done == UNITS;
    }
  }

  /**
   * What all units took.
   *
   * @param elapsed seconds by the clock
   * @param processors seconds of them
   * @param within seconds within units, by the clock
   */
  private record Cost(double elapsed, double processors, double within) {

    /** Milliseconds of a core for each unit that are not in the unit. */
    double gap() {
      return 1e3 * (CORES * elapsed - within) / UNITS;
    }
  }

  public static void main(String[] arguments) {
    final long steps = calibrated();
    final UnitExecutor local = new LocalExecutor(CORES);
    final UnitExecutor spark = new SparkExecutor("local[" + CORES + "]", true);
    cost(local, steps);
    cost(spark, steps);
    final double[] elapsed = new double[ROUNDS];
    final double[] processors = new double[ROUNDS];
    final double[] gapsHere = new double[ROUNDS];
    final double[] gapsThere = new double[ROUNDS];
    final double[] clocksHere = new double[ROUNDS];
    final double[] clocksThere = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      final Cost here = cost(local, steps);
      final Cost there = cost(spark, steps);
      elapsed[i] = there.elapsed() / here.elapsed();
      processors[i] = there.processors() / here.processors();
      gapsHere[i] = here.gap();
      gapsThere[i] = there.gap();
      clocksHere[i] = here.elapsed();
      clocksThere[i] = there.elapsed();
      System.out.printf(
          Locale.ROOT,
          "round %d: local %.2f s, spark %.2f s, ratio %.3f; of processor time %.3f;"
              + " between units %.2f and %.2f ms%n",
          i + 1,
          here.elapsed(),
          there.elapsed(),
          elapsed[i],
          processors[i],
          here.gap(),
          there.gap());
    }
    print("elapsed time, spark to local", elapsed);
    print("ms of a core between units, local", gapsHere);
    print("ms of a core between units, spark", gapsThere);
    System.out.printf(
        Locale.ROOT,
        "ratio of the medians of elapsed time %.3f; by what is between units, of 50 ms each: %.1f"
            + " %%%n",
        median(clocksThere) / median(clocksHere),
        100 * (median(gapsThere) - median(gapsHere)) / (UNIT_NANOS / 1e6));
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

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  private static Cost cost(UnitExecutor executor, long steps) {
    final AtomicLong begun = new AtomicLong();
    final AtomicLong processors = new AtomicLong();
    final Series series = new Series();
    executor.run(
        unit -> {
          if (begun.compareAndSet(0, System.nanoTime())) {
            processors.set(SYSTEM.getProcessCpuTime());
          }
          final long start = System.nanoTime();
          final long word = work(unit.point(), steps);
          final long nanos = System.nanoTime() - start;
          return ByteBuffer.allocate(2 * Long.BYTES).putLong(nanos).putLong(word).array();
        },
        new Timed(series, begun, processors),
        () -> false);
    return new Cost(begun.get() / 1e9, processors.get() / 1e9, series.nanosWithin / 1e9);
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
