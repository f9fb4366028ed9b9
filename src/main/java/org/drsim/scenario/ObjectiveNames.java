package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What objectives can be about.
 *
 * @param members the machines behind each name, by kind, all in the order of the scenario
 */
public record ObjectiveNames(Map<Objective.Kind, Map<String, List<String>>> members) {

  /** The names of a scenario; groups that are not filled in are called like their machine. */
  public static ObjectiveNames of(Scenario scenario) {
    return of(scenario, scenario.recoveryPlans());
  }

  /** Those of a scenario with other recovery plans. */
  static ObjectiveNames of(Scenario scenario, List<RecoveryPlan> plans) {
    final Map<Objective.Kind, Map<String, List<String>>> members =
        new EnumMap<>(Objective.Kind.class);
    for (final Objective.Kind kind : Objective.Kind.values()) {
      members.put(kind, new LinkedHashMap<>());
    }
    for (final Machine machine : scenario.machines()) {
      final String group = machine.group() == null ? machine.name() : machine.group();
      add(members, Objective.Kind.MACHINE, machine.name(), machine);
      add(members, Objective.Kind.GROUP, group, machine);
      if (machine.consistencyGroup() != null) {
        add(members, Objective.Kind.CONSISTENCY_GROUP, machine.consistencyGroup(), machine);
      }
    }
    Members.ofApplications(scenario)
        .forEach(
            (name, machines) -> {
              if (!machines.isEmpty()) {
                ofKind(members, Objective.Kind.APPLICATION).put(name, machines);
              }
            });
    for (final RecoveryPlan plan : plans) {
      ofKind(members, Objective.Kind.PLAN).put(plan.name(), plan.machineNames());
    }
    return new ObjectiveNames(members);
  }

  private static void add(
      Map<Objective.Kind, Map<String, List<String>>> members,
      Objective.Kind kind,
      String name,
      Machine machine) {
    ofKind(members, kind).computeIfAbsent(name, n -> new ArrayList<>(1)).add(machine.name());
  }

  private static Map<String, List<String>> ofKind(
      Map<Objective.Kind, Map<String, List<String>>> members, Objective.Kind kind) {
    final Map<String, List<String>> names = members.get(kind);
    return names == null ? Map.of() : names;
  }

  /** The machines of the thing of this kind and name; empty if there is none. */
  public List<String> machines(Objective.Kind kind, String name) {
    return ofKind(members, kind).getOrDefault(name, List.of());
  }

  /** All names of a kind. */
  List<String> names(Objective.Kind kind) {
    return List.copyOf(ofKind(members, kind).keySet());
  }

  /** All names. */
  List<String> names() {
    return members.values().stream().flatMap(names -> names.keySet().stream()).distinct().toList();
  }

  /**
   * The kinds of thing that an objective may mean. A machine that is alone in the group of its name
   * is the group, too: that counts once, as the machine or, with {@code each}, as the group.
   */
  List<Objective.Kind> kinds(Objective objective) {
    if (objective.kind() != null) {
      return machines(objective.kind(), objective.name()).isEmpty()
          ? List.of()
          : List.of(objective.kind());
    }
    final String name = objective.name();
    final boolean alone = machines(Objective.Kind.GROUP, name).equals(List.of(name));
    return Arrays.stream(Objective.Kind.values())
        .filter(kind -> !machines(kind, name).isEmpty())
        .filter(kind -> kind != Objective.Kind.MACHINE || !objective.each())
        .filter(kind -> kind != Objective.Kind.GROUP || objective.each() || !alone)
        .toList();
  }

  /** The objective with its kind, where only one fits. */
  Objective resolved(Objective objective) {
    final List<Objective.Kind> kinds = kinds(objective);
    return kinds.size() == 1 ? objective.of(kinds.get(0)) : objective;
  }
}
