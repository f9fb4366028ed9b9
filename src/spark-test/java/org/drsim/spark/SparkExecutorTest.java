package org.drsim.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitExecutor;
import org.drsim.sweep.UnitFailure;
import org.drsim.sweep.UnitWork;
import org.junit.jupiter.api.Test;

/** Units on two cores of this process, by Spark. */
final class SparkExecutorTest {

  private static final UnitExecutor SPARK = new SparkExecutor("local[2]", true);

  /** The second half is known only when the first half is done. */
  private static final class Halves implements Schedule {

    private final int units;
    private final List<Integer> done = new ArrayList<>();
    private int next;
    private int mostOpen;

    Halves(int units) {
      this.units = units;
    }

    @Override
    public Optional<Unit> next() {
      if (next == units || next >= units / 2 && done.size() < units / 2) {
        return Optional.empty();
      }
      next++;
      mostOpen = Math.max(mostOpen, next - done.size());
      return Optional.of(new Unit(next - 1, 0, 1));
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

  private static byte[] slow(Unit unit) {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new byte[] {(byte) unit.point()};
  }

  @Test
  void eachUnitIsToldOnce_andFewAreOpenAtATime() {
    final Halves halves = new Halves(1200);
    SPARK.run(unit -> new byte[] {(byte) unit.point()}, halves, () -> false);
    assertThat(halves.done).hasSize(1200).doesNotHaveDuplicates();

    final Halves slow = new Halves(400);
    SPARK.run(SparkExecutorTest::slow, slow, () -> false);
    assertThat(slow.done).hasSize(400).doesNotHaveDuplicates();
    // Four tasks a core of 0.4 s each.
    assertThat(slow.mostOpen).isBetween(3, 2 * 4 * 20);
  }

  @Test
  void aUnitThatFails_isToldLikeOneOfThisMachine() {
    final UnitWork work =
        unit -> {
          if (unit.point() == 7) {
            throw new Unsendable();
          }
          return new byte[] {(byte) unit.point()};
        };
    final UnitFailure here =
        catchThrowableOfType(
            UnitFailure.class, () -> new LocalExecutor(2).run(work, new Halves(100), () -> false));
    final UnitFailure there =
        catchThrowableOfType(
            UnitFailure.class, () -> SPARK.run(work, new Halves(100), () -> false));
    assertThat(there).hasMessage(here.getMessage()).hasMessageContaining("design point 7");
    assertThat(there.getCause().getStackTrace()[0]).isEqualTo(here.getCause().getStackTrace()[0]);
  }

  /** Has something in it that cannot be sent. */
  private static final class Unsendable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private final Object notSerializable = new Object();

    Unsendable() {
      super("no such disk");
    }
  }

  @Test
  void askedToStop_itTellsNothingMore() {
    final Halves halves = new Halves(4000);
    SPARK.run(SparkExecutorTest::slow, halves, () -> halves.done.size() > 10);
    assertThat(halves.done).hasSizeBetween(11, 1999);
  }
}
