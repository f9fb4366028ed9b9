package org.drsim.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.scenario.Application;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective.Kind;
import org.drsim.scenario.Qualifier;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Scenario;

/** What a study measures that names no measures. */
public final class DefaultMeasures {

  private static final int MOST_THINGS = 8;
  private static final double MOST_OF_THE_TIME = 0.99;

  private DefaultMeasures() {}

  /** The figures that the objectives of a complete scenario are about, and headlines. */
  public static List<Measure> of(Scenario scenario) {
    final Set<Measure> all = new LinkedHashSet<>();
    scenario.objectives().forEach(objective -> all.add(Measure.of(objective)));
    final Kind kind = scenario.applications().isEmpty() ? Kind.GROUP : Kind.APPLICATION;
    for (final String name : things(scenario)) {
      all.add(Measure.of(Metric.RPO, kind, name, Qualifier.Form.MEAN, 1));
      all.add(Measure.of(Metric.RPO, kind, name, Qualifier.Form.TIME, MOST_OF_THE_TIME));
      if (!scenario.faults().isEmpty()) {
        all.add(Measure.of(Metric.LOSS, kind, name, Qualifier.Form.MEAN, 1));
      }
    }
    if (!scenario.faults().isEmpty()) {
      scenario.recoveryPlans().stream()
          .limit(MOST_THINGS)
          .map(RecoveryPlan::name)
          .forEach(
              plan -> all.add(Measure.of(Metric.RTO, Kind.PLAN, plan, Qualifier.Form.MEAN, 1)));
    }
    return new ArrayList<>(all);
  }

  private static List<String> things(Scenario scenario) {
    return scenario.applications().isEmpty()
        ? scenario.machines().stream()
            .map(DefaultMeasures::group)
            .distinct()
            .limit(MOST_THINGS)
            .toList()
        : scenario.applications().stream()
            .map(Application::name)
            .filter(
                name -> scenario.machines().stream().anyMatch(m -> name.equals(m.application())))
            .limit(MOST_THINGS)
            .toList();
  }

  private static String group(Machine machine) {
    return machine.group() == null ? machine.name() : machine.group();
  }
}
