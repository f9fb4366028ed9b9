package org.drsim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /** At most so many, of which no two have equal figures as long as there are others. */
  static List<Json> distinct(List<Json> machines, int most) {
    if (machines.size() <= most) {
      return machines;
    }
    final Set<Object> seen = new HashSet<>();
    final List<Json> chosen = new ArrayList<>();
    for (final Json machine : of(machines, machines.size())) {
      if (chosen.size() < most && seen.add(String.valueOf(machine.get("rpo").value()))) {
        chosen.add(machine);
      }
    }
    return chosen;
  }
}
