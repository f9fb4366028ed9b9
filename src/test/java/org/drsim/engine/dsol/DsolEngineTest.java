package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.Engine;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.PendingEvent;
import org.drsim.engine.RunEnd;
import org.drsim.engine.SimulationFailure;
import org.drsim.engine.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DsolEngineTest {

  private static final Horizon TEN_SECONDS = new Horizon(0, 0, 10);

  private final Engine engine = new DsolEngine();
  private final List<String> happened = new ArrayList<>();

  @Test
  void eventsOfOneInstantFollowTheirOrderAndThenTheirScheduling() {
    engine.run(
        TEN_SECONDS,
        simulator -> {
          for (int round = 1; round <= 2; round++) {
            for (int i = Order.values().length - 1; i >= 0; i--) {
              Order order = Order.values()[i];
              simulator.schedule(5, note(order + "-" + round, order));
            }
          }
        });

    List<String> expected = new ArrayList<>();
    for (Order order : Order.values()) {
      expected.add(order + "-1");
      expected.add(order + "-2");
    }
    assertThat(happened).isEqualTo(expected);
  }

  @Test
  void anEventForThePresentInstantHappensBeforeLaterOrdersOfThatInstant() {
    engine.run(
        TEN_SECONDS,
        simulator -> {
          simulator.schedule(5, note("measured", Order.MEASURE));
          EventRoutine write = note("written", Order.WRITE);
          simulator.schedule(
              5, routine("settled", Order.SETTLE, () -> simulator.schedule(5, write)));
        });

    assertThat(happened).containsExactly("written", "measured");
  }

  @Test
  void eventsExactlyAtTheEndStillHappenAndLaterOnesDoNot() {
    RunEnd end =
        engine.run(
            new Horizon(0.1, 0, 0.7),
            simulator -> {
              simulator.schedule(Math.nextUp(0.7), note("later", Order.WRITE));
              simulator.schedule(0.7, note("at the end", Order.MEASURE));
            });

    assertThat(happened).containsExactly("at the end");
    assertThat(end).isEqualTo(new RunEnd(0.7, 1));
  }

  @Test
  void aRunWithoutEventsEndsWithItsHorizon() {
    assertThat(engine.run(new Horizon(3, 1, 10), simulator -> {})).isEqualTo(new RunEnd(10, 0));
  }

  @Test
  void theClockStartsWithTheHorizon() {
    engine.run(new Horizon(3, 1, 10), simulator -> happened.add(Double.toString(simulator.now())));

    assertThat(happened).containsExactly("3.0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 9})
  void anEndByTheModelLeavesTheClockAndDropsWhatIsPending(double warmUp) {
    RunEnd end =
        engine.run(
            new Horizon(0, warmUp, 10),
            simulator -> {
              simulator.schedule(4, routine("end", Order.WRITE, simulator::end));
              simulator.schedule(4, note("never", Order.CLOSE));
              simulator.schedule(5, note("never", Order.WRITE));
            });

    assertThat(end).isEqualTo(new RunEnd(4, 1));
    assertThat(happened).isEmpty();
  }

  @Test
  void anEndDuringConstructionLetsNothingHappen() {
    RunEnd end =
        engine.run(
            new Horizon(2, 0, 10),
            simulator -> {
              simulator.schedule(2, note("never", Order.FAULT));
              simulator.end();
            });

    assertThat(end).isEqualTo(new RunEnd(2, 0));
    assertThat(happened).isEmpty();
  }

  @Test
  void aCancelledEventDoesNotHappen() {
    engine.run(
        TEN_SECONDS,
        simulator -> {
          PendingEvent event = simulator.scheduleRevocable(2, note("never", Order.WRITE));
          assertThat(event.time()).isEqualTo(2);
          assertThat(simulator.cancel(event)).isTrue();
          assertThat(simulator.cancel(event)).isFalse();
        });

    assertThat(happened).isEmpty();
  }

  @Test
  void anEventThatHasHappenedOrBelongsToAnotherRunIsNotCancelled() {
    engine.run(
        TEN_SECONDS,
        outer -> {
          PendingEvent past = outer.scheduleRevocable(1, note("past", Order.WRITE));
          outer.schedule(
              2, routine("cancel", Order.WRITE, () -> happened.add("" + outer.cancel(past))));
          engine.run(TEN_SECONDS, inner -> happened.add("" + inner.cancel(past)));
        });

    assertThat(happened).containsExactly("false", "past", "false");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, 4.999, -1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void aTimeThatCannotComeIsRefusedNamingTimeClockEntityAndEvent(double time) {
    engine.run(
        TEN_SECONDS,
        simulator ->
            simulator.schedule(5, routine("ask", Order.WRITE, () -> refuses(simulator, time))));

    assertThat(happened).containsExactly("refused");
  }

  private void refuses(Simulator simulator, double time) {
    EventRoutine upload = EventRoutine.of("db-1", "upload done", Order.WRITE, () -> {});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.schedule(time, upload))
        .withMessageContainingAll("db-1", "upload done", time + " s", "it is 5.0 s");
    happened.add("refused");
  }

  @Test
  void negativeZeroIsZero() {
    engine.run(
        TEN_SECONDS,
        simulator -> {
          simulator.schedule(0.0, note("first", Order.WRITE));
          assertThat(simulator.scheduleRevocable(-0.0, note("second", Order.WRITE)).time())
              .isEqualTo(0.0);
        });

    assertThat(happened).containsExactly("first", "second");
  }

  @ParameterizedTest
  @EnumSource
  void whateverAnEventThrowsReachesTheCallerWithTimeEntityAndEvent(Thrown thrown) {
    assertThatExceptionOfType(SimulationFailure.class)
        .isThrownBy(
            () ->
                engine.run(
                    TEN_SECONDS,
                    simulator ->
                        simulator.schedule(
                            1.5, routine("upload done", Order.WRITE, thrown::doThrow))))
        .satisfies(failure -> assertThat(failure.timeSeconds()).isEqualTo(1.5))
        .satisfies(failure -> assertThat(failure.entity()).isEqualTo("db-1"))
        .satisfies(failure -> assertThat(failure.event()).isEqualTo("upload done"))
        .withMessageContainingAll("1.5 s", "db-1", "upload done", "boom")
        .havingCause()
        .isInstanceOf(thrown.type);
  }

  @Test
  void whatTheConstructionOfAModelThrowsReachesTheCaller() {
    IllegalStateException cause = new IllegalStateException("boom");
    assertThatExceptionOfType(SimulationFailure.class)
        .isThrownBy(
            () ->
                engine.run(
                    new Horizon(7, 0, 10),
                    simulator -> {
                      throw cause;
                    }))
        .satisfies(failure -> assertThat(failure.timeSeconds()).isEqualTo(7))
        .withMessageContaining("construction")
        .withCause(cause);
  }

  @Test
  void anEventMayRunAnotherModel() {
    engine.run(
        TEN_SECONDS,
        outer ->
            outer.schedule(
                3,
                routine(
                    "nested",
                    Order.WRITE,
                    () -> {
                      RunEnd end =
                          engine.run(
                              TEN_SECONDS, inner -> inner.schedule(9, note("inner", Order.WRITE)));
                      happened.add(end.timeSeconds() + " in " + outer.now());
                    })));

    assertThat(happened).containsExactly("inner", "10.0 in 3.0");
  }

  enum Thrown {
    EXCEPTION(IllegalStateException.class),
    ASSERTION_ERROR(AssertionError.class),
    STACK_OVERFLOW(StackOverflowError.class);

    private final Class<? extends Throwable> type;

    Thrown(Class<? extends Throwable> type) {
      this.type = type;
    }

    void doThrow() {
      switch (this) {
        case EXCEPTION -> throw new IllegalStateException("boom");
        case ASSERTION_ERROR -> throw new AssertionError("boom");
        case STACK_OVERFLOW -> throw new StackOverflowError("boom");
      }
    }
  }

  private EventRoutine note(String name, Order order) {
    return routine(name, order, () -> happened.add(name));
  }

  private static EventRoutine routine(String name, Order order, Runnable action) {
    return EventRoutine.of("db-1", name, order, action);
  }
}
