package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Drill;

/** The drills of one run. */
final class Drills {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final FailoverFactory failovers;
  private final List<DrillCourse> courses = new ArrayList<>();

  Drills(Simulator simulator, RandomNumbers numbers, FailoverFactory failovers) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.failovers = failovers;
  }

  /** Begins to let them happen. */
  void start(List<Drill> drills) {
    drills.forEach(drill -> next(drill, 0));
  }

  private void next(Drill drill, int number) {
    final Distribution wait = drill.every() == null ? drill.at() : drill.every();
    final double seconds =
        numbers.stream(drill.name(), "drill").draw(Objects.requireNonNull(wait), number);
    simulator.schedule(
        Nanoseconds.round(simulator.now() + Math.max(0, seconds)),
        EventRoutine.of(drill.name(), "drill", Order.RECOVERY, () -> begin(drill, number)));
  }

  private void begin(Drill drill, int number) {
    final DrillCourse course = failovers.test(drill, number);
    courses.add(course);
    course.begin(
        () -> {
          if (drill.every() != null && number + 1 < Drill.MOST_OCCURRENCES) {
            next(drill, number + 1);
          }
        });
  }

  /** Those that have begun. */
  List<DrillCourse> courses() {
    return List.copyOf(courses);
  }
}
