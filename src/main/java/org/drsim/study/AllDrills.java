package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.DrillMeasures;
import org.drsim.scenario.Drill;

/** Adds up the drills of replications, each plan by itself. */
final class AllDrills {

  private final List<Drill> stated;
  private final NamedTotals<DrillTotals> plans = new NamedTotals<>(DrillTotals::new);

  AllDrills(List<Drill> stated) {
    this.stated = stated;
  }

  void add(long replication, List<DrillMeasures> drills) {
    drills.forEach(drill -> plans.of(key(drill.drill(), drill.plan())).add(replication, drill));
  }

  private static String key(String drill, String plan) {
    return drill + " " + plan;
  }

  void addAll(AllDrills later) {
    plans.addAll(later.plans, DrillTotals::addAll);
  }

  void pass(State state) {
    plans.pass(state, DrillTotals::pass);
  }

  /** In the order of the scenario; those that never began are left out. */
  List<DrillReport> reports() {
    final List<DrillReport> reports = new ArrayList<>();
    for (final Drill drill : stated) {
      for (final String plan : drill.plan()) {
        final DrillTotals totals = plans.find(key(drill.name(), plan));
        if (totals != null) {
          reports.add(totals.report(drill.costPerMachineHour()));
        }
      }
    }
    return reports;
  }
}
