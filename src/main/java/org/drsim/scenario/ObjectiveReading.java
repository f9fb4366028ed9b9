package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * One number per replication that objectives need: of an objective as a whole or, with {@code
 * each}, of one member.
 *
 * @param objective index in the scenario
 * @param stated the objective
 * @param label name of the member or thing
 * @param machines behind it, at least one
 */
public record ObjectiveReading(
    int objective, Objective stated, String label, List<String> machines) {

  public ObjectiveReading {
    machines = List.copyOf(machines);
  }

  /** All readings of a complete scenario, those of one objective after those of the one before. */
  public static List<ObjectiveReading> of(Scenario scenario) {
    if (scenario.objectives().isEmpty()) {
      // There may be many machines, whose names nobody asks for.
      return List.of();
    }
    final ObjectiveNames names = ObjectiveNames.of(scenario);
    final List<ObjectiveReading> readings = new ArrayList<>();
    for (int i = 0; i < scenario.objectives().size(); i++) {
      final Objective objective = scenario.objectives().get(i);
      final List<String> machines = machines(names, objective);
      if (objective.each()) {
        for (final String machine : machines) {
          readings.add(new ObjectiveReading(i, objective, machine, List.of(machine)));
        }
      } else {
        readings.add(new ObjectiveReading(i, objective, objective.name(), machines));
      }
    }
    return List.copyOf(readings);
  }

  private static List<String> machines(ObjectiveNames names, Objective objective) {
    if (objective.kind() == null) {
      throw new IllegalArgumentException("of which kind is not known: " + objective);
    }
    return names.machines(objective.kind(), objective.name());
  }
}
