package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.drsim.measure.OutagesOfRun;
import org.drsim.run.RunResult;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OrderedRunsTest {

  private final List<Long> taken = new ArrayList<>();

  @RepeatedTest(5)
  void results_areHandedOverInOrder() {
    runs(10, 510, 7, OrderedRunsTest::result).run(8, 1, () -> false);

    assertThat(taken).isEqualTo(LongStream.range(10, 510).boxed().toList());
  }

  /** The first one takes until as many others as may wait have begun. */
  @Test
  void onlySoManyMayWait() {
    final int ahead = 5;
    final CountDownLatch begun = new CountDownLatch(ahead);
    final AtomicLong farthest = new AtomicLong();
    runs(
            0,
            100,
            ahead,
            number -> {
              farthest.accumulateAndGet(number - handed(), Math::max);
              begun.countDown();
              if (number == 0) {
                await(begun);
              }
              return result(number);
            })
        .run(8, 1, () -> false);

    assertThat(taken).hasSize(100);
    assertThat(farthest.get()).isLessThan(ahead);
  }

  /** Number 9 fails first; then 5 does, which has a lower number. */
  @Test
  void ofSeveralFailures_theLowestNumberCounts() {
    final CountDownLatch nine = new CountDownLatch(1);
    final OrderedRuns<RunResult> runs =
        runs(
            0,
            100,
            20,
            number -> {
              if (number == 9) {
                nine.countDown();
                throw new IllegalStateException("nine");
              }
              if (number == 5) {
                await(nine);
                throw new IllegalStateException("five");
              }
              return result(number);
            });

    assertThatThrownBy(() -> runs.run(8, 77, () -> false))
        .isInstanceOf(ReplicationFailure.class)
        .hasMessage("replication 5: five; to see it alone: --seed 77 --replication 5");
    assertThat(taken).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void whoeverFailsToTakeAResult_isHeard() {
    final OrderedRuns<RunResult> runs =
        new OrderedRuns<>(
            0,
            10,
            4,
            OrderedRunsTest::result,
            result -> {
              if (result.events() == 3) {
                throw new IllegalStateException("full");
              }
              return true;
            });

    assertThatThrownBy(() -> runs.run(2, 1, () -> false))
        .isInstanceOf(ReplicationFailure.class)
        .hasMessageStartingWith("replication 3: full");
  }

  @Test
  void afterAStop_nothingIsHandedOver() {
    final CountDownLatch never = new CountDownLatch(1);
    final OrderedRuns<RunResult> runs =
        runs(
            0,
            100,
            50,
            number -> {
              if (number == 7) {
                await(never);
              }
              return result(number);
            });
    runs.run(3, 1, () -> handed() == 7);
    never.countDown();

    assertThat(taken).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(runs.isWanted(8)).isFalse();
  }

  private OrderedRuns<RunResult> runs(
      long first, long end, int ahead, LongFunction<RunResult> simulation) {
    return new OrderedRuns<>(first, end, ahead, simulation, this::take);
  }

  private boolean take(RunResult result) {
    synchronized (taken) {
      return taken.add(result.events());
    }
  }

  private long handed() {
    synchronized (taken) {
      return taken.size();
    }
  }

  /** A result that knows its number. */
  private static RunResult result(long number) {
    return new RunResult(
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        OutagesOfRun.NONE,
        List.of(),
        List.of(),
        List.of(),
        number);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
