package org.drsim.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a transfer costs from its start to its end, with a thousand sources on one link. The sources
 * have as many different caps as there are paths.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TransferBenchmark {

  private static final int TRANSFERS = 20_000;
  private static final int SOURCES = 1000;
  private static final double CAP = 1e6;

  @Param({"1", "20", "1000"})
  private int paths;

  /** Each source rests for a while after each transfer; the link is never full. */
  @Benchmark
  @OperationsPerInvocation(TRANSFERS)
  public RunEnd unsaturated() {
    return run(2 * SOURCES * CAP, true);
  }

  /** Each source sends all the time, at a tenth of its cap. */
  @Benchmark
  @OperationsPerInvocation(TRANSFERS)
  public RunEnd saturated() {
    return run(SOURCES * CAP / 10, false);
  }

  /** Each source sends all the time, half of the paths at their caps. */
  @Benchmark
  @OperationsPerInvocation(TRANSFERS)
  public RunEnd halfAtTheirCaps() {
    return run(SOURCES * CAP * 1.375, false);
  }

  private RunEnd run(double capacity, boolean resting) {
    return new DsolEngine()
        .run(
            new Horizon(0, 0, 1e9),
            simulator -> new Sources(simulator, capacity, resting).construct());
  }

  /** All sources of a run. */
  private final class Sources {

    private final Simulator simulator;
    private final double capacity;
    private final boolean resting;
    private final SplittableRandom random = new SplittableRandom(1);
    private int done;

    Sources(Simulator simulator, double capacity, boolean resting) {
      this.simulator = simulator;
      this.capacity = capacity;
      this.resting = resting;
    }

    void construct() {
      final FlowNetworks networks = new FlowNetworks(simulator, 0);
      final Resource link = networks.resource("link", "link", capacity);
      final List<FlowPath> made = new ArrayList<>();
      for (int i = 0; i < paths; i++) {
        // From one to two caps, where there are several.
        made.add(networks.path(List.of(link), CAP * (1 + i / (double) paths)));
      }
      for (int i = 0; i < SOURCES; i++) {
        source(made.get(i % paths));
      }
    }

    private void source(FlowPath path) {
      final Flow[] flow = new Flow[1];
      final Runnable send = () -> path.start(flow[0], CAP * random.nextDouble());
      final EventRoutine next = EventRoutine.of("source", "next", Order.WRITE, send);
      final Runnable rest =
          () -> simulator.schedule(simulator.now() + 10 * random.nextDouble(), next);
      final Runnable then = resting ? rest : send;
      flow[0] =
          new Flow(
              () -> {
                then.run();
                if (++done == TRANSFERS) {
                  simulator.end();
                }
              });
      rest.run();
    }
  }
}
