package org.drsim.fault;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Fault;

/**
 * The occurrences of one fault in one run, one after the other. The times of each are drawn by its
 * number alone.
 */
final class Occurrences {

  private final Simulator simulator;
  private final Fault fault;
  private final RandomStream beginnings;
  private final RandomStream lengths;
  private final LongFunction<Impact> impacts;
  private final List<FaultListener> listeners;

  /**
   * @param impacts what an occurrence does, by its number
   * @param listeners told of each
   */
  Occurrences(
      Simulator simulator,
      Fault fault,
      RandomNumbers numbers,
      LongFunction<Impact> impacts,
      List<FaultListener> listeners) {
    this.simulator = simulator;
    this.fault = fault;
    this.beginnings = numbers.stream(fault.name(), "begins");
    this.lengths = numbers.stream(fault.name(), "lasts");
    this.impacts = impacts;
    this.listeners = listeners;
  }

  void start() {
    next(0, 0);
  }

  /**
   * Lets one happen.
   *
   * @param after the end of the one before, or the start of the simulation
   */
  private void next(long number, double after) {
    if (number >= Fault.MOST_OCCURRENCES) {
      throw new IllegalStateException(
          "it has come " + number + " times, which is the most; let it come less often");
    }
    final Impact impact = impacts.apply(number);
    final double begins = Nanoseconds.round(after + Math.max(0, untilBeginning(number)));
    final double ends = end(number, begins);
    final FaultCourse course =
        new FaultCourse(
            simulator,
            fault,
            number,
            begins,
            ends,
            impact.stoppedMachines(),
            impact.stoppedInTarget());
    schedule(begins, "fault begins", () -> begin(course, impact.effects()));
    if (ends < Double.POSITIVE_INFINITY) {
      schedule(ends, "fault ends", () -> end(course, impact.effects()));
    }
  }

  private double untilBeginning(long number) {
    final Distribution every = fault.every();
    return beginnings.draw(every == null ? Objects.requireNonNull(fault.at()) : every, number);
  }

  private double end(long number, double begins) {
    return fault.lasts() == null
        ? Double.POSITIVE_INFINITY
        : Nanoseconds.round(begins + lengths.draw(fault.lasts(), number));
  }

  private void schedule(double time, String name, Runnable action) {
    simulator.schedule(time, new EventRoutine(fault.name(), name, Order.FAULT, action));
  }

  private void begin(FaultCourse course, List<Effect> effects) {
    effects.forEach(effect -> effect.begin(course.beginsSeconds()));
    listeners.forEach(listener -> listener.began(course));
  }

  private void end(FaultCourse course, List<Effect> effects) {
    listeners.forEach(listener -> listener.ends(course));
    effects.forEach(effect -> effect.end(course.endsSeconds()));
    if (fault.every() != null) {
      next(course.number() + 1, course.endsSeconds());
    }
  }
}
