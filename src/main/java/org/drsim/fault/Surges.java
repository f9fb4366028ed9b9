package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Selector;
import org.drsim.scenario.Surge;
import org.jspecify.annotations.Nullable;

/** The surges of one run: no faults, so that nobody is told of them. */
public final class Surges {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final Map<String, Churn> machines;
  private final DoubleConsumer changed;

  /**
   * Among these machines.
   *
   * @param machines how much each writes, by name
   * @param changed told whenever one begins or ends on a machine when it began, in seconds
   */
  public Surges(
      Simulator simulator,
      RandomNumbers numbers,
      Map<String, Churn> machines,
      DoubleConsumer changed) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.machines = machines;
    this.changed = changed;
  }

  /** Lets them happen. */
  public void start(List<Surge> surges) {
    surges.forEach(this::start);
  }

  private void start(Surge surge) {
    final String name = Objects.requireNonNull(surge.name(), "name in a complete scenario");
    final double begins = numbers.stream(name, "surge begins").draw(surge.at(), 0);
    final double ends =
        surge.lasts() == null
            ? Double.POSITIVE_INFINITY
            : begins + numbers.stream(name, "surge lasts").draw(surge.lasts(), 0);
    for (final @Nullable String machine : names(surge)) {
      if (machine != null) {
        final double later =
            Durations.seconds(surge.jitter())
                * numbers.stream(machine, "jitter of " + name).uniform(0);
        start(surge, machine, begins + later, ends + later);
      }
    }
  }

  private static List<@Nullable String> names(Surge surge) {
    final List<@Nullable String> names = new ArrayList<>();
    surge.machines().stream().map(Selector::name).forEach(names::add);
    return names;
  }

  private void start(Surge surge, String machine, double begins, double ends) {
    final Churn churn = Objects.requireNonNull(machines.get(machine), machine);
    final double began = Nanoseconds.round(begins);
    schedule(machine, "surge begins", began, began, now -> churn.surge(surge.factor(), now));
    if (ends < Double.POSITIVE_INFINITY) {
      final double ended = Nanoseconds.round(ends);
      schedule(machine, "surge ends", ended, began, now -> churn.calm(surge.factor(), now));
    }
  }

  private void schedule(
      String machine, String event, double at, double began, Effect.Action action) {
    simulator.schedule(
        at,
        EventRoutine.of(
            machine,
            event,
            Order.FAULT,
            () -> {
              action.at(at);
              changed.accept(began);
            }));
  }
}
