package org.drsim.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.Survival;
import org.jspecify.annotations.Nullable;

/**
 * What an outage at any instant of a run would lose, which that run itself has none of: of each
 * machine, with the cache account lost and with it readable.
 */
public final class WhatIf {

  private final List<AnyInstant> machines = new ArrayList<>();

  /** By survival and consistency group. */
  private final Map<String, CommonMarkers> groups = new LinkedHashMap<>();

  /** Two for each machine, in the order of the scenario. */
  public List<AnyInstant> machines() {
    return Collections.unmodifiableList(machines);
  }

  /** Adds a machine for one survival. */
  AnyInstant add(AnyInstant machine) {
    machines.add(machine);
    return machine;
  }

  /** The points that a group has in common for one survival; null where it can have none. */
  @Nullable CommonMarkers group(
      PreparedMachine machine, Survival survival, MarkerTimes markerTimes) {
    if (markerTimes.common(machine) == null) {
      return null;
    }
    final String group = Objects.requireNonNull(machine.consistencyGroup());
    return groups.computeIfAbsent(
        survival + " " + group, name -> markerTimes.anotherCommon(machine));
  }
}
