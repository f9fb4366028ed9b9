package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.MaximumAge;
import org.jspecify.annotations.Nullable;

/** The largest RPO of each group of several machines at each instant. */
final class GroupAges {

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final Map<String, Integer> joined = new LinkedHashMap<>();
  private final Map<String, MaximumAge> ages = new LinkedHashMap<>();

  GroupAges(PreparedScenario prepared, double fromSeconds) {
    prepared.machines().forEach(machine -> sizes.merge(machine.group(), 1, Integer::sum));
    final int exactPieces = Detail.exactPieces(sizes.size());
    sizes.forEach(
        (group, size) -> {
          if (size > 1) {
            ages.put(group, new MaximumAge(size, fromSeconds, exactPieces));
          }
        });
  }

  /** Null for a machine that is alone in its group. */
  @Nullable MaximumAge of(PreparedMachine machine) {
    return ages.get(machine.group());
  }

  /** The place of the next machine in its group. */
  int join(PreparedMachine machine) {
    return joined.merge(machine.group(), 1, Integer::sum) - 1;
  }

  Map<String, AgeDistribution> end(double now) {
    final Map<String, AgeDistribution> ended = new LinkedHashMap<>();
    ages.forEach((group, age) -> ended.put(group, age.end(now)));
    return ended;
  }
}
