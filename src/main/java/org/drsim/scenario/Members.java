package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which machines belong to which application. */
public final class Members {

  private Members() {}

  /**
   * The machines of each application, in the order of the scenario: those that name it, and those
   * of groups that it needs.
   */
  public static Map<String, List<String>> ofApplications(Scenario scenario) {
    final Map<String, List<String>> members = new LinkedHashMap<>();
    for (final Application application : scenario.applications()) {
      final Set<String> groups = groups(application, scenario.machines());
      members.put(
          application.name(),
          scenario.machines().stream()
              .filter(
                  machine ->
                      application.name().equals(machine.application())
                          || groups.contains(groupOf(machine)))
              .map(Machine::name)
              .toList());
    }
    return members;
  }

  /**
   * So many of these machines have to serve.
   *
   * @param names of the machines
   */
  public record Needed(int machines, List<String> names) {}

  /** What has to serve for an application to do so: all its machines, unless it says otherwise. */
  public static Map<String, List<Needed>> needs(Scenario scenario) {
    final Map<String, List<String>> members = ofApplications(scenario);
    final Map<String, List<Needed>> needs = new LinkedHashMap<>();
    for (final Application application : scenario.applications()) {
      final List<String> all = members.getOrDefault(application.name(), List.of());
      needs.put(
          application.name(),
          application.needs().isEmpty()
              ? List.of(new Needed(all.size(), all))
              : application.needs().stream()
                  .map(need -> needed(application, need, scenario.machines()))
                  .toList());
    }
    return needs;
  }

  private static Needed needed(
      Application application, Application.Need need, List<Machine> machines) {
    return new Needed(
        need.machines(),
        needed(application, need.name(), machines).stream().map(Machine::name).toList());
  }

  /** The machines that an application needs some of, by the name of a tier or else of a group. */
  static List<Machine> needed(Application application, String name, List<Machine> machines) {
    final List<Machine> tier =
        machines.stream()
            .filter(m -> application.name().equals(m.application()) && name.equals(m.tier()))
            .toList();
    return tier.isEmpty() ? machines.stream().filter(m -> name.equals(groupOf(m))).toList() : tier;
  }

  private static Set<String> groups(Application application, List<Machine> machines) {
    final Set<String> groups = new LinkedHashSet<>();
    for (final Application.Need need : application.needs()) {
      final boolean isTier =
          machines.stream()
              .anyMatch(
                  m -> application.name().equals(m.application()) && need.name().equals(m.tier()));
      if (!isTier) {
        groups.add(need.name());
      }
    }
    return groups;
  }

  private static String groupOf(Machine machine) {
    return machine.group() == null ? machine.name() : machine.group();
  }
}
