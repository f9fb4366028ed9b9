package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.RunEnd;
import org.drsim.engine.SimulationFailure;
import org.junit.jupiter.api.Test;

final class ConcurrentRunsTest {

  private static final Horizon HORIZON = new Horizon(0, 10, 120);

  private final DsolEngine engine = new DsolEngine();

  @Test
  void runsInTwoThreadsEqualRunsInOne() throws Exception {
    assertThat(logs(2)).isEqualTo(logs(1));
  }

  private List<List<Storm.Entry>> logs(int threads) throws Exception {
    return inThreads(
        threads,
        12,
        seed -> {
          Storm storm = new Storm(seed, Long.MAX_VALUE);
          engine.run(HORIZON, storm);
          return storm.log();
        });
  }

  /**
   * DSOL's own construction fails about once in a thousand times when two threads do it at once.
   */
  @Test
  void manySimulatorsMayBeMadeAtOnce() throws Exception {
    List<RunEnd> ends = inThreads(4, 10_000, i -> engine.run(HORIZON, simulator -> {}));

    assertThat(ends).containsOnly(new RunEnd(120, 0));
  }

  @Test
  void noThreadIsLeftAfterRunsAndFailures() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    for (int i = 0; i < 20; i++) {
      engine.run(HORIZON, new Storm(i, 100));
      assertThatExceptionOfType(SimulationFailure.class)
          .isThrownBy(() -> engine.run(HORIZON, simulator -> simulator.schedule(1, failing())));
      assertThatExceptionOfType(SimulationFailure.class)
          .isThrownBy(() -> engine.run(HORIZON, simulator -> failing().happen()));
    }

    assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
  }

  private static EventRoutine failing() {
    return EventRoutine.of(
        "db-1",
        "fail",
        Order.WRITE,
        () -> {
          throw new IllegalStateException("boom");
        });
  }

  private interface Run<T> {
    T of(int number);
  }

  private static <T> List<T> inThreads(int threads, int runs, Run<T> run) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures =
          IntStream.range(0, runs).mapToObj(i -> pool.submit(() -> run.of(i))).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
      pool.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
    }
  }
}
