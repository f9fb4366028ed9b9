package org.drsim.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.stat.StatUtils;
import org.drsim.Rounds;
import org.drsim.engine.Horizon;
import org.drsim.engine.dsol.BareLoop;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.engine.dsol.Hold;
import org.drsim.replication.Conservation;

/**
 * Whole runs of fleets, in one process: speed against the engine's own HOLD rate at as many pending
 * events, growth with the number of machines, contention, and memory. A main class, as what is
 * compared are ratios within one run; several rounds, median with minimum and maximum.
 *
 * <pre>
 * mvn -q -Pjmh test-compile exec:exec -Djmh.main=org.drsim.run.FleetBenchmark -Djmh.arguments=all
 * </pre>
 */
public final class FleetBenchmark {

  private static final int ROUNDS = 5;

  private static final int HOLDS = 5_000_000;
  private static final int PAIRS = 101;
  private static final int WARM_UP = 3;

  private FleetBenchmark() {}

  public static void main(String[] arguments) {
    final String what = arguments.length == 0 ? "all" : arguments[0];
    if (what.equals("all") || what.equals("speed")) {
      speed();
    }
    if (what.equals("all") || what.equals("contention")) {
      contention();
    }
    if (what.equals("all") || what.equals("growth")) {
      growth();
    }
    if (what.equals("all") || what.equals("checks")) {
      checks(100, 8);
      checks(1000, 0.5);
    }
    if (what.equals("all") || what.equals("memory")) {
      memory();
    }
  }

  /**
   * 1,000 machines over a day against HOLD, at least 40 % of its rate: of the engine's own, and of
   * the same on a bare priority queue, which does not change with the engine.
   */
  private static void speed() {
    final Fleet fleet = new Fleet(1000, 24, "1 MiB/s", "60 Gbit/s");
    final int pending = pending(fleet);
    final double[] runs = new double[ROUNDS];
    final double[] holds = new double[ROUNDS];
    final double[] bare = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      holds[round] = hold(pending);
      bare[round] = bareHold(pending);
      runs[round] = run(fleet);
    }
    Rounds.print("HOLD with " + pending + " pending, ns per event", holds);
    Rounds.print("the same on a bare priority queue, ns per event", bare);
    Rounds.print("1,000 machines over 24 h, ns per event", runs);
    Rounds.print("share of the HOLD rate", ratios(holds, runs));
    Rounds.print("share of that of the bare queue", ratios(bare, runs));
  }

  /** A full account against one with room, at most twice the time per event. */
  private static void contention() {
    final Fleet roomy = new Fleet(1000, 6, "1 MiB/s", "60 Gbit/s");
    final Fleet full = new Fleet(1000, 6, "1 MiB/s", "8 Gbit/s");
    compare("1,000 machines on a full account over one with room", roomy, full);
  }

  /**
   * 100,000 machines against 1,000 over the same hours, as both fetch what they need for the first
   * time, at most three times the time per event.
   */
  private static void growth() {
    final double hours = 0.25;
    final Fleet small = new Fleet(1000, hours, "1 MiB/s", "unlimited");
    final Fleet large = new Fleet(100_000, hours, "1 MiB/s", "unlimited");
    for (int run = 0; run < WARM_UP; run++) {
      run(new Fleet(1000, 10, "1 MiB/s", "unlimited"));
    }
    compare("100,000 machines over 1,000", small, large);
  }

  /**
   * Conservation checked at each marker, as runs do by default, against never: at most 5 % more.
   * Few percent are less than what a shared machine swings by from run to run, so that the runs are
   * short, many, and in pairs of either order, and the mean of their ratios comes with its error.
   */
  private static void checks(int machines, double hours) {
    final Fleet fleet = new Fleet(machines, hours, "1 MiB/s", "60 Gbit/s");
    final double[] logs = new double[PAIRS];
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      final boolean checkedFirst = pair % 2 == 0;
      final double first = run(fleet, checked(checkedFirst));
      final double second = run(fleet, checked(!checkedFirst));
      final double ratio = checkedFirst ? first / second : second / first;
      logs[Math.max(0, pair)] = Math.log(ratio);
    }
    final double mean = StatUtils.mean(logs);
    final double error = 1.96 * Math.sqrt(StatUtils.variance(logs) / PAIRS);
    System.out.printf(
        "%d machines: conservation checked at markers over never: %.4f [%.4f, %.4f] (95 %%, %d pairs)%n",
        machines, Math.exp(mean), Math.exp(mean - error), Math.exp(mean + error), PAIRS);
  }

  private static Conservation checked(boolean does) {
    return does ? Conservation.AT_MARKERS : Conservation.UNCHECKED;
  }

  private static double run(Fleet fleet, Conservation conservation) {
    final PreparedScenario prepared = fleet.prepared();
    return nanos(() -> fleet.run(prepared, conservation).events());
  }

  private static void compare(String name, Fleet one, Fleet other) {
    final double[] first = new double[ROUNDS];
    final double[] second = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      first[round] = run(one);
      second[round] = run(other);
    }
    Rounds.print(name + ": first, ns per event", first);
    Rounds.print(name + ": second, ns per event", second);
    Rounds.print(name + ": ratio", ratios(second, first));
  }

  /** 10,000 machines over a day; a day against thirty. */
  private static void memory() {
    Rounds.print(
        "10,000 machines, 1 day, KiB per machine",
        memory(new Fleet(10_000, 24, "1 MiB/s", "unlimited")));
    Rounds.print(
        "300 machines, 1 day, KiB per machine", memory(new Fleet(300, 24, "1 MiB/s", "unlimited")));
    Rounds.print(
        "300 machines, 30 days, KiB per machine",
        memory(new Fleet(300, 720, "1 MiB/s", "unlimited")));
  }

  private static double[] memory(Fleet fleet) {
    final PreparedScenario prepared = fleet.prepared();
    final double before = used();
    final double[] during = new double[1];
    fleet.run(
        prepared,
        new DsolEngine(),
        share -> {
          if (share >= 0.99 && during[0] == 0) {
            during[0] = (used() - before) / 1024 / fleet.machines();
          }
        });
    return during;
  }

  private static double used() {
    final Runtime runtime = Runtime.getRuntime();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - (double) runtime.freeMemory());
    }
    return least;
  }

  private static int pending(Fleet fleet) {
    final CountingEngine engine = new CountingEngine();
    fleet.run(fleet.prepared(), engine, share -> {});
    return engine.pendingAtEnd();
  }

  private static double hold(int pending) {
    final Horizon horizon = new Horizon(0, 0, 1e12);
    return nanos(() -> new DsolEngine().run(horizon, new Hold(pending, HOLDS)).events());
  }

  private static double bareHold(int pending) {
    return nanos(
        () -> {
          new BareLoop().hold(pending, HOLDS);
          return HOLDS;
        });
  }

  private static double run(Fleet fleet) {
    final PreparedScenario prepared = fleet.prepared();
    return nanos(() -> fleet.run(prepared, new DsolEngine(), share -> {}).events());
  }

  /**
   * Of the thread, per event, of which the work tells how many there were. A run is one thread; on
   * a shared machine the time on the clock says more about the others.
   */
  private static double nanos(DoubleSupplier work) {
    final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    final long start = threads.getCurrentThreadCpuTime();
    final double events = work.getAsDouble();
    return (threads.getCurrentThreadCpuTime() - start) / events;
  }

  private static double[] ratios(double[] over, double[] under) {
    final double[] ratios = new double[over.length];
    Arrays.setAll(ratios, i -> over[i] / under[i]);
    return ratios;
  }
}
