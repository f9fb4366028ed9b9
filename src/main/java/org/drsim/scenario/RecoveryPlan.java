package org.drsim.scenario;

import java.util.List;

/**
 * Which machines fail over together, and in which order they start.
 *
 * @param groups a group starts when all machines of the one before it run
 */
public record RecoveryPlan(@Identifier String name, @AtLeastOne List<PlanGroup> groups) {

  /** The names of all machines, in a complete scenario. */
  public List<String> machineNames() {
    return groups.stream().flatMap(group -> group.names().stream()).toList();
  }
}
