package org.drsim.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for objectives that say nothing, or more than one thing. */
final class ObjectiveChecks {

  private final Findings findings;
  private final ObjectiveNames names;
  private final boolean hasOutages;
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, ConsistencyGroup> groups = new LinkedHashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  private ObjectiveChecks(
      Scenario scenario, ObjectiveNames names, boolean hasOutages, Findings findings) {
    this.findings = findings;
    this.names = names;
    this.hasOutages = hasOutages;
    scenario.machines().forEach(machine -> machines.put(machine.name(), machine));
    scenario.policies().forEach(policy -> policies.put(policy.name(), policy));
    scenario.consistencyGroups().forEach(group -> groups.put(group.name(), group));
  }

  /**
   * Checks all objectives.
   *
   * @param names of what they can be about
   * @param hasOutages whether anything breaks in the scenario
   */
  static void check(
      Scenario complete, ObjectiveNames names, boolean hasOutages, Findings findings) {
    final ObjectiveChecks run = new ObjectiveChecks(complete, names, hasOutages, findings);
    for (int i = 0; i < complete.objectives().size(); i++) {
      run.check(complete.objectives().get(i), "objectives[" + i + "]");
    }
  }

  private void check(Objective objective, String path) {
    final List<Objective.Kind> kinds = names.kinds(objective);
    if (!seen.add(objective.toString())) {
      findings.add(path, "'" + objective + "' is stated twice; allowed is once");
    } else if (objective.metric().needsOutages() && !hasOutages) {
      findings.add(
          path,
          "'"
              + objective.metric()
              + "' has a value only where something breaks; there is no outage in this scenario");
    } else if (kinds.isEmpty()) {
      checkName(objective, path);
    } else if (kinds.size() > 1) {
      ambiguous(objective, kinds, path);
    } else {
      checkPoints(objective, names.machines(kinds.get(0), objective.name()), path);
    }
  }

  private void checkName(Objective objective, String path) {
    final String name = objective.name();
    final Objective.@Nullable Kind kind = objective.kind();
    // db-1 cannot be found where the machines db could not be read.
    if (findings.isUnreadable(name.replaceFirst("-\\d+$", ""))) {
      return;
    }
    if (kind == null) {
      findings.checkName(name, names.names(), "anything an objective can be about", path);
    } else {
      final List<String> others =
          Arrays.stream(Objective.Kind.values())
              .filter(other -> !names.machines(other, name).isEmpty())
              .map(other -> article(other) + other)
              .toList();
      final String isOther = others.isEmpty() ? "" : ", but of " + String.join(" and ", others);
      findings.checkName(name, names.names(kind), article(kind) + kind + isOther, path);
    }
  }

  private static String article(Objective.Kind kind) {
    return kind == Objective.Kind.APPLICATION ? "an " : "a ";
  }

  private void ambiguous(Objective objective, List<Objective.Kind> kinds, String path) {
    findings.add(
        path,
        "'"
            + objective.name()
            + "' is the name of a "
            + kinds.stream().map(Objective.Kind::toString).collect(Collectors.joining(" and of a "))
            + "; write "
            + kinds.stream()
                .map(kind -> "'" + objective.of(kind) + "'")
                .collect(Collectors.joining(" or ")));
  }

  private void checkPoints(Objective objective, List<String> members, String path) {
    for (final String name : members) {
      final String missing = missing(objective.metric(), machines.get(name));
      if (!missing.isEmpty()) {
        findings.addComparison(
            path,
            "'" + objective.metric() + "' does not exist for machine '" + name + "': " + missing);
        return;
      }
    }
  }

  /** A plan may name machines that are none, which is reported there. */
  private String missing(Metric metric, @Nullable Machine machine) {
    if (machine == null) {
      return "";
    }
    return switch (metric) {
      case RPO_APP -> withoutAppPoints(machine);
      case RPO_MULTI_VM -> withoutCommonPoints(machine);
      default -> "";
    };
  }

  private String withoutAppPoints(Machine machine) {
    final String name = machine.protection().policy();
    final Policy policy = name == null ? null : policies.get(name);
    return policy == null || policy.appConsistentEvery() != null
        ? ""
        : "its policy '" + policy.name() + "' states no appConsistentEvery";
  }

  private String withoutCommonPoints(Machine machine) {
    final String name = machine.consistencyGroup();
    if (name == null) {
      return "it is in no consistencyGroup";
    }
    final ConsistencyGroup group = groups.get(name);
    return group == null || group.port20004() == ConsistencyGroup.Port.OPEN
        ? ""
        : "port20004 of consistency group '" + name + "' is closed";
  }
}
