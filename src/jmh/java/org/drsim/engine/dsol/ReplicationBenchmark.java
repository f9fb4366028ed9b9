package org.drsim.engine.dsol;

import java.util.concurrent.TimeUnit;
import org.drsim.engine.Horizon;
import org.drsim.engine.RunEnd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole replication of only 100 events: what it costs to set up and to end one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReplicationBenchmark {

  private static final Horizon LONG = new Horizon(0, 0, 1e12);

  @Benchmark
  public RunEnd ours() {
    return new DsolEngine().run(LONG, new SingleServer(100));
  }

  @Benchmark
  public RunEnd stock() {
    return new StockEngine().run(LONG, new SingleServer(100));
  }
}
