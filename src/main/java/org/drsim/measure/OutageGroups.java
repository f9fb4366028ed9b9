package org.drsim.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Which machines of an outage belong together. */
public final class OutageGroups {

  private final Map<String, String> groups = new LinkedHashMap<>();
  private final Map<String, String> consistencyGroups = new LinkedHashMap<>();

  public OutageGroups(Scenario scenario) {
    for (final Machine machine : scenario.machines()) {
      if (machine.group() != null) {
        groups.put(machine.name(), machine.group());
      }
      if (machine.consistencyGroup() != null) {
        consistencyGroups.put(machine.name(), machine.consistencyGroup());
      }
    }
  }

  /** By the names under which they were stated; a machine that was stated alone is a group. */
  public List<GroupOutage> groups(OutageMeasures outage) {
    return by(name -> groups.getOrDefault(name, name), outage);
  }

  /** Those that have recovery points in common; others are left out. */
  public List<GroupOutage> consistencyGroups(OutageMeasures outage) {
    return by(consistencyGroups::get, outage);
  }

  /** In the order of their first machines. */
  private static List<GroupOutage> by(
      Function<String, @Nullable String> names, OutageMeasures outage) {
    final Map<String, List<MachineOutage>> members = new LinkedHashMap<>();
    for (final MachineOutage machine : outage.machines()) {
      final String name = names.apply(machine.name());
      if (name != null) {
        members.computeIfAbsent(name, first -> new ArrayList<>()).add(machine);
      }
    }
    return members.entrySet().stream()
        .map(entry -> new GroupOutage(entry.getKey(), entry.getValue()))
        .toList();
  }
}
