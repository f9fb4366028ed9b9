package org.drsim.study;

import org.drsim.measure.DrillMeasures;
import org.drsim.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of one plan in all drills of one name. */
final class DrillTotals {

  private static final double HOUR = 3600;

  private String drill = "";
  private String plan = "";
  private final PerOutage ready = new PerOutage();
  private final PerOutage machineHours = new PerOutage();
  private long incomplete;

  void add(long replication, DrillMeasures measures) {
    drill = measures.drill();
    plan = measures.plan();
    ready.add(replication, measures.readySeconds());
    machineHours.add(replication, measures.machineSeconds() / HOUR);
    incomplete += measures.ran() < measures.machines() ? 1 : 0;
  }

  void addAll(DrillTotals later) {
    drill = later.drill;
    plan = later.plan;
    ready.addAll(later.ready);
    machineHours.addAll(later.machineHours);
    incomplete += later.incomplete;
  }

  void pass(State state) {
    drill = state.text(drill);
    plan = state.text(plan);
    ready.pass(state);
    machineHours.pass(state);
    incomplete = state.whole(incomplete);
  }

  /**
   * @param costPerMachineHour null where it has no price
   */
  DrillReport report(@Nullable Double costPerMachineHour) {
    final Estimate hours = machineHours.mean();
    return new DrillReport(
        drill,
        plan,
        ready.count(),
        incomplete,
        ready.figure(),
        ready.meanOfFinite(),
        hours,
        costPerMachineHour == null
            ? Estimate.nothing(hours.n(), "no costPerMachineHour")
            : hours.map(value -> value * costPerMachineHour));
  }
}
