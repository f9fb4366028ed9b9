package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes recovery plans of applications: one each, with a group for every tier in its order, and one
 * of the machines that are in no application. A plan has no more machines and groups than the
 * product allows; members of a consistency group stay together.
 */
final class AutomaticPlans {

  /** What a response calls all of them. */
  static final String ALL = "auto";

  private static final String REST = "other-machines";

  private final List<Machine> machines;
  private final List<RecoveryPlan> plans = new ArrayList<>();
  private final Set<String> planned = new LinkedHashSet<>();

  private AutomaticPlans(List<Machine> machines) {
    this.machines = machines;
  }

  /**
   * In the order of the applications.
   *
   * @param machines complete
   */
  static List<RecoveryPlan> of(List<Machine> machines, List<Application> applications) {
    final AutomaticPlans run = new AutomaticPlans(machines);
    applications.forEach(application -> run.add(application.name(), application.tiers()));
    run.addRest();
    return run.plans;
  }

  private void add(String application, List<String> tiers) {
    addPlans(
        application + "-plan",
        machines.stream().filter(one -> application.equals(one.application())).toList(),
        tiers);
  }

  private void addRest() {
    addPlans(
        REST, machines.stream().filter(one -> !planned.contains(one.name())).toList(), List.of());
  }

  private void addPlans(String name, List<Machine> members, List<String> tiers) {
    final List<List<Machine>> parts = parts(withConsistencyGroups(inOrder(members, tiers)));
    for (int i = 0; i < parts.size(); i++) {
      plans.add(
          new RecoveryPlan(parts.size() == 1 ? name : name + "-" + (i + 1), groups(parts.get(i))));
    }
  }

  /** By the tiers that are listed, then by others as they come; machines without one are last. */
  private static List<Machine> inOrder(List<Machine> members, List<String> tiers) {
    final Map<String, List<Machine>> byTier = new LinkedHashMap<>();
    tiers.forEach(tier -> byTier.put(tier, new ArrayList<>()));
    final List<Machine> without = new ArrayList<>();
    for (final Machine member : members) {
      (member.tier() == null
              ? without
              : byTier.computeIfAbsent(member.tier(), tier -> new ArrayList<>()))
          .add(member);
    }
    final List<Machine> ordered = new ArrayList<>();
    byTier.values().forEach(ordered::addAll);
    ordered.addAll(without);
    return ordered;
  }

  /** Whoever is in one comes with all its members, also those of other applications. */
  private List<List<Machine>> withConsistencyGroups(List<Machine> ordered) {
    final List<List<Machine>> units = new ArrayList<>();
    for (final Machine machine : ordered) {
      final String group = machine.consistencyGroup();
      final List<Machine> unit =
          (group == null
                  ? List.of(machine)
                  : machines.stream().filter(m -> group.equals(m.consistencyGroup())).toList())
              .stream().filter(member -> planned.add(member.name())).toList();
      if (!unit.isEmpty()) {
        units.add(unit);
      }
    }
    return units;
  }

  private static List<List<Machine>> parts(List<List<Machine>> units) {
    final List<List<Machine>> parts = new ArrayList<>();
    for (final List<Machine> unit : units) {
      final List<Machine> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
      if (parts.isEmpty() || last.size() + unit.size() > RecoveryRules.MOST_MACHINES) {
        parts.add(new ArrayList<>(unit));
      } else {
        last.addAll(unit);
      }
    }
    return parts;
  }

  /** Tiers beyond the number of groups that a plan may have start with the last one. */
  private static List<PlanGroup> groups(List<Machine> members) {
    final Map<String, List<Selector>> byTier = new LinkedHashMap<>();
    String last = "";
    for (final Machine member : members) {
      final String tier = member.tier() == null ? "" : member.tier();
      if (byTier.containsKey(tier) || byTier.size() < RecoveryRules.MOST_GROUPS) {
        last = byTier.containsKey(tier) ? last : tier;
        byTier.computeIfAbsent(tier, t -> new ArrayList<>()).add(Selector.ofMachine(member.name()));
      } else {
        byTier.getOrDefault(last, new ArrayList<>()).add(Selector.ofMachine(member.name()));
      }
    }
    return byTier.values().stream().map(PlanGroup::new).toList();
  }
}
