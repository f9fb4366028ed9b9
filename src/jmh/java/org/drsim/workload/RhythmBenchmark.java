package org.drsim.workload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Distribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the curve of a workload costs an agent at each close, every 15 s of 17 days, with a rhythm
 * and without one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RhythmBenchmark {

  private static final int CLOSES = 100_000;
  private static final double BATCH_SECONDS = 15;
  private static final double CHURN = 5e6;
  private static final double RATE = 180;
  private static final double CELL = 5;
  private static final Distribution SIZE = Distribution.lognormalOfMean(12 * 1024, 1.0);

  @Param({"none", "weekly", "on and off", "both"})
  private String rhythm = "none";

  private WriteSource steady = new SteadySource(CHURN);
  private WriteSource cells = new CellSource(CELL, WriteCounts.poisson(RATE * CELL), SIZE);
  private long replication;

  /** Makes the sources. */
  @Setup
  public void follow() {
    final Rhythm weekly =
        new WeeklyRhythm(
            IntStream.range(0, 24).mapToObj(hour -> 1.0 + hour % 12).toList(),
            Collections.nCopies(7, 1.0),
            ZoneId.of("Europe/Amsterdam"),
            Instant.parse("2026-03-20T10:20:30Z"));
    final Rhythm turns =
        new OnOffRhythm(Distribution.exponential(60), Distribution.exponential(120));
    final int chosen = List.of("none", "weekly", "on and off", "both").indexOf(rhythm);
    if (chosen > 0) {
      final Rhythm followed = List.of(weekly, weekly, turns, weekly.and(turns)).get(chosen);
      steady = new VaryingSteadySource(CHURN, followed);
      cells = new CellSource(CELL, WriteCounts.poisson(RATE, followed, CELL), SIZE);
    }
  }

  /** One question for the bytes at each close. */
  @Benchmark
  @OperationsPerInvocation(CLOSES)
  public long question() {
    final WriteCurve curve = open(steady);
    long sum = 0;
    for (int close = 1; close <= CLOSES; close++) {
      sum += curve.bytesBy(close * BATCH_SECONDS);
    }
    return sum;
  }

  /** All that an agent asks at a close. */
  @Benchmark
  @OperationsPerInvocation(CLOSES)
  public long close() {
    return closes(open(steady));
  }

  /** The same of a workload that is drawn by the cell, three cells to a close. */
  @Benchmark
  @OperationsPerInvocation(CLOSES)
  public long closeOfCells() {
    return closes(open(cells));
  }

  private WriteCurve open(WriteSource source) {
    return source.open(new RandomNumbers(1, replication++), "vm/disk");
  }

  private static long closes(WriteCurve curve) {
    long closed = 0;
    for (int close = 1; close <= CLOSES; close++) {
      final double time = close * BATCH_SECONDS;
      curve.timeReaching(closed + (1L << 40), time);
      final long bytes = curve.bytesBy(time);
      if (bytes > closed) {
        curve.timeReaching(closed + 1, time);
      }
      curve.release(time);
      closed = bytes;
    }
    return closed;
  }
}
