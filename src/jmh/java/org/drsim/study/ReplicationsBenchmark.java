package org.drsim.study;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drsim.Rounds;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.Preparation;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/**
 * Many replications, in one process: what more threads give against what they give a loop without
 * any memory, what a replication costs at least, and 10,000 of them. A main class, as what is
 * compared are ratios within one run; several rounds, median with minimum and maximum.
 *
 * <pre>
 * mvn -q -Pjmh test-compile exec:exec -Djmh.main=org.drsim.study.ReplicationsBenchmark -Djmh.arguments=all
 * </pre>
 */
public final class ReplicationsBenchmark {

  private static final int ROUNDS = 7;

  /** Short ones, as others use the machine. */
  private static final int PAIRS = 21;

  private static final long LOOP_STEPS = 250_000_000;

  private ReplicationsBenchmark() {}

  public static void main(String[] arguments) throws InterruptedException {
    final String what = arguments.length == 0 ? "all" : arguments[0];
    if (what.equals("all") || what.equals("threads")) {
      threads();
    }
    if (what.equals("all") || what.equals("fixed")) {
      fixed();
    }
    if (what.equals("all") || what.equals("many")) {
      many();
    }
  }

  /** Two threads, at least 0.9 of what the loop gains. */
  private static void threads() throws InterruptedException {
    final PreparedScenario prepared = prepared(10, "1 h");
    study(prepared, 1000, 1);
    final double[] gains = new double[PAIRS];
    final double[] loops = new double[PAIRS];
    final double[] shares = new double[PAIRS];
    for (int round = 0; round < PAIRS; round++) {
      // Each between two halves of the other, as the machine is not the same from second to second.
      final double loopBefore = loop(1) / loop(2);
      gains[round] = study(prepared, 300, 1) / study(prepared, 300, 2);
      loops[round] = (loopBefore + loop(1) / loop(2)) / 2;
      shares[round] = gains[round] / loops[round];
    }
    Rounds.print("gain of a study by two threads", gains);
    Rounds.print("processor time of a study by two threads over by one", processorTimes(prepared));
    Rounds.print("gain of a loop by two threads", loops);
    Rounds.print("share of the loop's gain", shares);
  }

  /** What others do to the machine matters less for this. */
  private static double[] processorTimes(PreparedScenario prepared) {
    final OperatingSystemMXBean clock =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    final double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      final long start = clock.getProcessCpuTime();
      study(prepared, 300, 1);
      final long middle = clock.getProcessCpuTime();
      study(prepared, 300, 2);
      ratios[round] = (clock.getProcessCpuTime() - middle) / (double) (middle - start);
    }
    return ratios;
  }

  /** Seconds for the same work by so many threads. */
  private static double loop(int threads) throws InterruptedException {
    final long start = System.nanoTime();
    final Thread[] all = new Thread[threads];
    final double[] sums = new double[threads * 64];
    for (int i = 0; i < threads; i++) {
      final int mine = i * 64;
      all[i] = new Thread(() -> sums[mine] = arithmetic(LOOP_STEPS / threads));
      all[i].start();
    }
    for (final Thread thread : all) {
      thread.join();
    }
    return (System.nanoTime() - start + Math.min(0, sums[0])) / 1e9;
  }

  private static double arithmetic(long steps) {
    long word = 1;
    for (long i = 0; i < steps; i++) {
      word = word * 0x5851f42d4c957f2dL + 1;
    }
    return word >>> 1;
  }

  private static double study(PreparedScenario prepared, int replications, int threads) {
    final long start = System.nanoTime();
    new Study(prepared, new DsolEngine()).run(StudyPlan.of(0, replications).onThreads(threads));
    return (System.nanoTime() - start) / 1e9;
  }

  /** What a replication costs in which next to nothing happens. */
  private static void fixed() {
    for (final int machines : new int[] {1, 10}) {
      final PreparedScenario prepared = prepared(machines, "1 s");
      final double[] micros = new double[ROUNDS];
      for (int round = -1; round < ROUNDS; round++) {
        final double each = nanosEach(prepared) / 1000;
        micros[Math.max(0, round)] = each;
      }
      Rounds.print(machines + " machines over 1 s, µs of the processor per replication", micros);
    }
  }

  private static double nanosEach(PreparedScenario prepared) {
    final int runs = 3000;
    // Of the processor, as others may want it too; all of it is in this thread.
    final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    final long start = clock.getCurrentThreadCpuTime();
    for (int run = 0; run < runs; run++) {
      SimulationRun.run(prepared, run, new DsolEngine(), false, share -> {});
    }
    return (clock.getCurrentThreadCpuTime() - start) / (double) runs;
  }

  /** 10,000 replications of ten machines over an hour, on all processors. */
  private static void many() {
    final PreparedScenario prepared = prepared(10, "1 h");
    final int processors = Runtime.getRuntime().availableProcessors();
    final double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      seconds[round] = study(prepared, 10_000, processors);
    }
    Rounds.print("10,000 replications on " + processors + " processors, s", seconds);
    System.gc();
    final Runtime runtime = Runtime.getRuntime();
    System.out.printf("heap %d MiB after%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static PreparedScenario prepared(int machines, String duration) {
    final String text =
        """
        simulation: {duration: %s}
        workloads: [{name: w, rate: 50 /s, size: {lognormal: {mean: 16 KiB, sigma: 1.0}}}]
        machines: [{name: vm, count: %d, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
        """
            .formatted(duration, machines);
    try {
      final Path file = Files.createTempFile("replications", ".yaml");
      Files.writeString(file, text);
      return Preparation.of(
          ScenarioFiles.read(file, List.of()).scenario(),
          workload -> {
            throw new IllegalStateException("no traces");
          });
    } catch (IOException | InvalidScenarioException e) {
      throw new IllegalStateException(e);
    }
  }
}
