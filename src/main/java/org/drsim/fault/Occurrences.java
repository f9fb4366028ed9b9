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
import org.jspecify.annotations.Nullable;

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

  /** Of the next one. */
  private long number;

  private @Nullable FaultCourse last;

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

  String name() {
    return fault.name();
  }

  /** What has no time of its own waits for something to cause it. */
  void start() {
    if (fault.at() != null || fault.every() != null) {
      next(0);
    }
  }

  /**
   * Lets one happen by itself.
   *
   * @param after the end of the one before, or the start of the simulation
   */
  private void next(double after) {
    final double wait = Math.max(0, untilBeginning(number));
    happen(Nanoseconds.round(after + wait));
  }

  /** Something causes it, now; nothing does while it is under way. */
  void occur(double now) {
    if (last == null || !last.isUnderWay()) {
      happen(now);
    }
  }

  private void happen(double begins) {
    if (number >= Fault.MOST_OCCURRENCES) {
      throw new IllegalStateException(
          "it has come " + number + " times, which is the most; let it come less often");
    }
    final Impact impact = impacts.apply(number);
    final double ends = end(begins);
    final FaultCourse course =
        new FaultCourse(
            simulator,
            fault,
            number,
            begins,
            ends,
            impact.stoppedMachines(),
            impact.stoppedInTarget());
    last = course;
    number++;
    schedule(begins, "fault begins", Order.FAULT, () -> begin(course, impact.effects()));
    if (ends < Double.POSITIVE_INFINITY) {
      schedule(ends, "fault ends", Order.REPAIR, () -> end(course, impact.effects()));
    }
  }

  private double untilBeginning(long occurrence) {
    final Distribution every = fault.every();
    return beginnings.draw(every == null ? Objects.requireNonNull(fault.at()) : every, occurrence);
  }

  private double end(double begins) {
    return fault.lasts() == null
        ? Double.POSITIVE_INFINITY
        : Nanoseconds.round(begins + lengths.draw(fault.lasts(), number));
  }

  private void schedule(double time, String name, Order order, Runnable action) {
    simulator.schedule(time, EventRoutine.of(fault.name(), name, order, action));
  }

  private void begin(FaultCourse course, List<Effect> effects) {
    effects.forEach(effect -> effect.begin(course.beginsSeconds()));
    listeners.forEach(listener -> listener.began(course));
  }

  private void end(FaultCourse course, List<Effect> effects) {
    listeners.forEach(listener -> listener.ends(course));
    effects.forEach(effect -> effect.end(course.endsSeconds()));
    if (fault.every() != null) {
      next(course.endsSeconds());
    }
  }
}
