package org.drsim.run;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.drsim.engine.Nanoseconds;
import org.drsim.quantity.Constant;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Surge;
import org.jspecify.annotations.Nullable;

/**
 * Until when the measured time shows the usual course, as far as that is known beforehand. What
 * comes later for a while does not change it; what comes later to stay does.
 */
final class FirstDisturbance {

  /**
   * A fault or a surge.
   *
   * @param first beginning, in seconds from the start; null where another fault brings it
   * @param lasts in seconds; null where it stays
   */
  private record Scheduled(@Nullable Distribution first, @Nullable Distribution lasts) {

    private static Scheduled of(Fault fault) {
      return new Scheduled(fault.at() == null ? fault.every() : fault.at(), fault.lasts());
    }

    private static Scheduled of(Surge surge) {
      return new Scheduled(surge.at(), surge.lasts());
    }

    /** Not a number where it is not known. */
    private double begins() {
      return first instanceof Constant fixed ? Nanoseconds.round(fixed.value()) : Double.NaN;
    }

    private boolean maySetIn(double from) {
      return lasts == null && !(begins() < from);
    }
  }

  private FirstDisturbance() {}

  /**
   * The first fixed beginning of a fault or surge in the measured time; the end of the run where
   * there is none, or where one may begin that stays.
   */
  static double seconds(Scenario scenario) {
    final double from = Durations.seconds(scenario.simulation().warmUp());
    final double end = Durations.seconds(scenario.simulation().duration());
    if (scheduled(scenario).anyMatch(one -> one.maySetIn(from))) {
      return end;
    }
    final DoubleStream begins = scheduled(scenario).mapToDouble(Scheduled::begins);
    return Math.min(end, begins.filter(at -> at >= from).min().orElse(end));
  }

  private static Stream<Scheduled> scheduled(Scenario scenario) {
    return Stream.concat(
        scenario.faults().stream().map(Scheduled::of),
        scenario.surges().stream().map(Scheduled::of));
  }
}
