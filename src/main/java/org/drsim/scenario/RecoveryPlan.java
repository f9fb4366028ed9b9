package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which machines fail over together, and in which order they start.
 *
 * @param groups a group starts when all machines of the one before it run
 * @param trafficSwitch how users get there in the end; null where they do by themselves, at once
 */
public record RecoveryPlan(
    @Identifier String name,
    @AtLeastOne List<PlanGroup> groups,
    @Nullable TrafficSwitch trafficSwitch) {

  /** Without a switch of the traffic. */
  public RecoveryPlan(String name, List<PlanGroup> groups) {
    this(name, groups, null);
  }

  /** The names of all machines, in a complete scenario. */
  public List<String> machineNames() {
    return groups.stream().flatMap(group -> group.names().stream()).toList();
  }
}
