package org.drsim.workload;

import java.util.concurrent.TimeUnit;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.LogNormal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a write costs on its way into the agent, against nothing but drawing its random numbers.
 * Curves are read as an agent reads them: a close every 15 s, with a look ahead for a full batch.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class WriteBenchmark {

  private static final int WRITES = 100_000;
  private static final int CELLS = 20_000;
  private static final double WRITES_PER_SECOND = 180;
  private static final double CELL_SECONDS = 5;
  private static final double BATCH_SECONDS = 15;
  private static final long BATCH_BYTES = 64L << 20;

  private static final double MEAN_BYTES = 12 * 1024;

  private final Distribution size = Distribution.lognormalOfMean(MEAN_BYTES, 1.0);
  private final double variation = size.variance() / (MEAN_BYTES * MEAN_BYTES);
  private final PoissonSource exact = new PoissonSource(WRITES_PER_SECOND, size);
  private final CellSource cells =
      new CellSource(CELL_SECONDS, WriteCounts.poisson(WRITES_PER_SECOND * CELL_SECONDS), size);
  private final PoissonQuantiles counts = new PoissonQuantiles(WRITES_PER_SECOND * CELL_SECONDS);
  private TraceSource replay =
      new TraceSource(new WriteTrace(new double[0], new long[0], 0), false, 1);
  private long replication;

  /** The trace holds the very writes of the stochastic workload. */
  @Setup(Level.Trial)
  public void recordTrace() {
    final WriteSequence sequence = exact.writes(new RandomNumbers(1, 0), "vm/disk");
    final double[] seconds = new double[WRITES];
    final long[] bytes = new long[WRITES];
    for (int i = 0; i < WRITES; i++) {
      sequence.next();
      seconds[i] = sequence.seconds();
      bytes[i] = sequence.bytes();
    }
    replay = new TraceSource(new WriteTrace(seconds, bytes, seconds[WRITES - 1]), false, 1);
  }

  /** Gap and size of each write, summed up and thrown away. */
  @Benchmark
  @OperationsPerInvocation(WRITES)
  public double drawnWrite() {
    final RandomNumbers numbers = new RandomNumbers(1, replication++);
    final RandomStream gaps = numbers.stream("vm/disk", "gap between writes");
    final RandomStream sizes = numbers.stream("vm/disk", WriteSizes.PURPOSE);
    double sum = 0;
    for (int i = 0; i < WRITES; i++) {
      sum -= StrictMath.log(gaps.uniform(i)) / WRITES_PER_SECOND;
      sum += sizes.draw(size, i);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public long exactWrite() {
    return readAsAgent(exact, WRITES / WRITES_PER_SECOND);
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public long replayedWrite() {
    return readAsAgent(replay, WRITES / WRITES_PER_SECOND);
  }

  /** Count and bytes of each cell, summed up and thrown away. */
  @Benchmark
  @OperationsPerInvocation(CELLS)
  public double drawnCell() {
    final RandomNumbers numbers = new RandomNumbers(1, replication++);
    final RandomStream countStream = numbers.stream("vm/disk", "writes in cell");
    final RandomStream byteStream = numbers.stream("vm/disk", "bytes of cell");
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      final long writes = counts.at(countStream.uniform(i));
      sum += LogNormal.quantile(writes * MEAN_BYTES, variation / writes, byteStream.uniform(i));
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(CELLS)
  public long cell() {
    return readAsAgent(cells, CELLS * CELL_SECONDS);
  }

  private long readAsAgent(WriteSource source, double untilSeconds) {
    final WriteCurve curve = source.open(new RandomNumbers(1, replication++), "vm/disk");
    long closed = 0;
    for (double close = BATCH_SECONDS; close <= untilSeconds; close += BATCH_SECONDS) {
      curve.timeReaching(closed + BATCH_BYTES, close);
      final long bytes = curve.bytesBy(close);
      curve.timeReaching(closed + 1, close);
      curve.release(close);
      closed = bytes;
    }
    return closed;
  }
}
