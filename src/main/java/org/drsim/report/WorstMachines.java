package org.drsim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Machines of a summary, the worst first: by the largest RPO, then by that of 99 % of the time. */
final class WorstMachines {

  private static final Comparator<Json> BY_RPO =
      Comparator.comparingDouble(WorstMachines::most)
          .thenComparingDouble(WorstMachines::usual)
          .reversed();

  private WorstMachines() {}

  private static double most(Json machine) {
    return orNothing(machine.number("rpo", "crashConsistent", "maxSeconds"));
  }

  private static double usual(Json machine) {
    return orNothing(machine.number("rpo", "crashConsistent", "p99Seconds"));
  }

  private static double orNothing(double value) {
    return Double.isNaN(value) ? -1 : value;
  }

  /** At most so many. */
  static List<Json> of(List<Json> machines, int most) {
    return machines.stream().sorted(BY_RPO).limit(most).toList();
  }

  /** At most so many, no two of them with equal figures, each with all that have the same. */
  static Map<Json, List<String>> distinct(List<Json> machines, int most) {
    final Map<List<Json>, List<Json>> groups = new LinkedHashMap<>();
    for (final Json machine : of(machines, machines.size())) {
      groups
          .computeIfAbsent(
              List.of(machine.get("rpo"), machine.get("rpoBudget")), f -> new ArrayList<>())
          .add(machine);
    }
    final Map<Json, List<String>> alike = new LinkedHashMap<>();
    groups.values().stream()
        .limit(most)
        .forEach(
            group -> alike.put(group.get(0), group.stream().map(one -> one.text("name")).toList()));
    return alike;
  }

  /** The name of a machine that stands for several. */
  static String named(List<String> alike) {
    return alike.size() == 1
        ? alike.get(0)
        : alike.get(0) + " and " + (alike.size() - 1) + " like it";
  }
}
