package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units on the cores of this machine. */
final class LocalExecutorTest {

  /** Units one after the other; the second half only when the first half is done. */
  private static final class Halves implements Schedule {

    private final int units;
    private final List<Integer> done = new ArrayList<>();
    private int next;

    Halves(int units) {
      this.units = units;
    }

    @Override
    public Optional<Unit> next() {
      final boolean mayGo = next < units / 2 || done.size() >= units / 2;
      return next < units && mayGo ? Optional.of(new Unit(next++, 0, 1)) : Optional.empty();
    }

    @Override
    public void done(Unit unit, byte[] state) {
      assertThat(state).containsExactly((byte) unit.point());
      done.add(unit.point());
    }

    @Override
    public boolean isOver() {
      return done.size() == units;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void allUnitsAreDoneOnce_andNoMoreAreOpenThanThreads(int threads) {
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final Halves halves = new Halves(60);
    new LocalExecutor(threads)
        .run(
            unit -> {
              most.accumulateAndGet(open.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              open.decrementAndGet();
              return new byte[] {(byte) unit.point()};
            },
            halves,
            () -> false);
    assertThat(halves.done).hasSize(60).doesNotHaveDuplicates();
    assertThat(most.get()).isBetween(1, threads);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aUnitThatFails_isNamed(int threads) {
    assertThatThrownBy(
            () ->
                new LocalExecutor(threads)
                    .run(
                        unit -> {
                          if (unit.point() == 7) {
                            throw new IllegalStateException("the disk is on fire");
                          }
                          return new byte[] {(byte) unit.point()};
                        },
                        new Halves(60),
                        () -> false))
        .isInstanceOf(UnitFailure.class)
        .hasMessageContaining("design point 7")
        .hasMessageContaining("the disk is on fire");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void askedToStop_itReturns_andTellsNothingMore(int threads) throws InterruptedException {
    final Halves halves = new Halves(1000);
    final AtomicInteger asked = new AtomicInteger();
    new LocalExecutor(threads)
        .run(
            unit -> {
              Thread.yield();
              return new byte[] {(byte) unit.point()};
            },
            halves,
            () -> asked.incrementAndGet() > 0);
    final int finished = halves.done.size();
    Thread.sleep(50);
    assertThat(halves.done).hasSize(finished);
  }
}
