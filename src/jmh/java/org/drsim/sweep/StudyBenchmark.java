package org.drsim.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.drsim.Rounds;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.Preparation;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Replications;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/**
 * What a second thread gives a study, over what it gives a loop without any memory, in turns within
 * one process; median with minimum and maximum. A main class, as what is compared are ratios. Two
 * minutes on a machine with nothing else to do.
 *
 * <pre>
 * mvn -q -Pjmh test-compile exec:exec -Djmh.main=org.drsim.sweep.StudyBenchmark
 * </pre>
 */
public final class StudyBenchmark {

  private static final int ROUNDS = 21;

  /** Eighty units, so that what a thread waits for the last of the other is no matter. */
  private static final int POINTS = 40;

  private static final int REPLICATIONS = 64;
  private static final long LOOP_STEPS = 300_000_000;

  private StudyBenchmark() {}

  public static void main(String[] arguments) {
    final BoundPoint point = point();
    for (int i = 0; i < 3; i++) {
      study(point, 1);
      study(point, 2);
    }
    final double[] gains = new double[ROUNDS];
    final double[] loops = new double[ROUNDS];
    final double[] shares = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      // Each between two halves of the other, as the machine is not the same from second to second.
      final double before = gain(StudyBenchmark::loop);
      gains[round] = gain(threads -> study(point, threads));
      loops[round] = (before + gain(StudyBenchmark::loop)) / 2;
      shares[round] = gains[round] / loops[round];
    }
    Rounds.print("gain of a study by two threads", gains);
    Rounds.print("gain of a loop by two threads", loops);
    Rounds.print("share of the loop's gain", shares);
  }

  /** One thread before and after two, so that a machine that slows down evenly does not matter. */
  private static double gain(IntToDoubleFunction seconds) {
    final double before = seconds.applyAsDouble(1);
    final double two = seconds.applyAsDouble(2) + seconds.applyAsDouble(2);
    return (before + seconds.applyAsDouble(1)) / two;
  }

  /** Seconds for all units of a study by so many threads, journal and all but its file. */
  private static double study(BoundPoint point, int threads) {
    final StudySchedule schedule =
        new StudySchedule(
            POINTS, Replications.of(REPLICATIONS), Shard.WHOLE, new Memory(), index -> point);
    final long start = System.nanoTime();
    new LocalExecutor(threads)
        .run(
            unit -> point.run(new DsolEngine(), unit.first(), unit.count()).bytes(),
            schedule,
            () -> false);
    return (System.nanoTime() - start) / 1e9;
  }

  private static double loop(int threads) {
    final long start = System.nanoTime();
    final Thread[] all = new Thread[threads];
    final long[] words = new long[threads * 64];
    for (int i = 0; i < threads; i++) {
      final int mine = i * 64;
      all[i] = new Thread(() -> words[mine] = arithmetic(LOOP_STEPS / threads));
      all[i].start();
    }
    for (final Thread thread : all) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return (System.nanoTime() - start + (words[0] & 1)) / 1e9;
  }

  private static long arithmetic(long steps) {
    long word = 1;
    for (long i = 0; i < steps; i++) {
      word = word * 0x5851f42d4c957f2dL + 1;
    }
    return word;
  }

  /** What finished units gave. */
  private static final class Memory implements BlockStore {

    private final Map<Unit, byte[]> kept = new HashMap<>();

    @Override
    public boolean has(Unit unit) {
      return kept.containsKey(unit);
    }

    @Override
    public byte[] get(Unit unit) {
      return kept.get(unit);
    }

    @Override
    public void put(Unit unit, byte[] state) {
      kept.put(unit, state);
    }
  }

  private static BoundPoint point() {
    final String text =
        """
        simulation: {warmUp: 1 h, duration: 2 h}
        service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}}
        workloads: [{name: files, churn: 1 MB/s}]
        machines: [{name: app, region: northeurope, disks: [{name: data, size: 512 GiB, workload: files}], protection: {to: westeurope}}]
        """;
    try {
      final Path file = Files.createTempFile("study", ".yaml");
      Files.writeString(file, text);
      return BoundPoint.of(
          new DesignPoint(0, List.of()),
          Preparation.of(
              ScenarioFiles.read(file, List.of()).scenario(),
              workload -> {
                throw new IllegalStateException("no traces");
              }),
          List.of(Measure.parse("rpo of app mean")));
    } catch (IOException | InvalidScenarioException e) {
      throw new IllegalStateException(e);
    }
  }
}
