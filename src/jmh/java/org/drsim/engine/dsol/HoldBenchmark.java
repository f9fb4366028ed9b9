package org.drsim.engine.dsol;

import java.util.concurrent.TimeUnit;
import org.drsim.engine.Horizon;
import org.drsim.engine.RunEnd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Time per event with many pending events; a run fills the list once and holds a million times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(HoldBenchmark.EVENTS)
public class HoldBenchmark {

  static final int EVENTS = 1_000_000;
  private static final Horizon LONG = new Horizon(0, 0, 1e12);

  @Param({"10", "1000", "100000", "1000000"})
  public int pending;

  @Benchmark
  public RunEnd ours() {
    return new DsolEngine().run(LONG, new Hold(pending, EVENTS));
  }

  @Benchmark
  public RunEnd stock() {
    return new StockEngine().run(LONG, new Hold(pending, EVENTS));
  }

  @Benchmark
  public double bare() {
    return new BareLoop().hold(pending, EVENTS);
  }
}
