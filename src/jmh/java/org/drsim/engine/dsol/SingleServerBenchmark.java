package org.drsim.engine.dsol;

import java.util.concurrent.TimeUnit;
import org.drsim.engine.Horizon;
import org.drsim.engine.RunEnd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Time per event of M/M/1, random numbers included; a run has a million events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SingleServerBenchmark.EVENTS)
public class SingleServerBenchmark {

  static final int EVENTS = 1_000_000;
  private static final Horizon LONG = new Horizon(0, 0, 1e12);

  @Benchmark
  public RunEnd ours() {
    return new DsolEngine().run(LONG, new SingleServer(EVENTS));
  }

  @Benchmark
  public RunEnd stock() {
    return new StockEngine().run(LONG, new SingleServer(EVENTS));
  }

  @Benchmark
  public double bare() {
    return new BareLoop().singleServer(EVENTS);
  }
}
