package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for applications without machines, or that wait for each other. */
final class ApplicationChecks {

  private final Scenario scenario;
  private final Findings findings;
  private final Map<String, Application> applications = new LinkedHashMap<>();
  private final Set<String> groups = new LinkedHashSet<>();

  private ApplicationChecks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    scenario.applications().forEach(one -> applications.put(one.name(), one));
    scenario.machines().forEach(machine -> groups.add(String.valueOf(machine.group())));
  }

  static void check(Scenario complete, Findings findings) {
    final ApplicationChecks run = new ApplicationChecks(complete, findings);
    for (final Machine machine : complete.machines()) {
      run.machine(machine, "machines[" + machine.name() + "].");
    }
    final Map<String, List<String>> members = Members.ofApplications(complete);
    for (final Application application : complete.applications()) {
      final String path = "applications[" + application.name() + "]";
      application.needs().forEach(need -> run.need(application, need, path + ".needs"));
      run.after(application, path + ".after");
      if (application.needs().isEmpty()
          && members.getOrDefault(application.name(), List.of()).isEmpty()) {
        findings.addComparison(
            path,
            "has no machines; state needs, or machines with application: " + application.name());
      }
    }
  }

  private void machine(Machine machine, String path) {
    final String name = machine.application();
    findings.checkName(name, applications.keySet(), "an application", path + "application");
    final String tier = machine.tier();
    if (tier != null && name == null) {
      findings.addComparison(
          path + "tier", "'" + tier + "' without an application; state the application, too");
    }
    final Application application = name == null ? null : applications.get(name);
    if (application != null && !application.tiers().isEmpty()) {
      findings.checkName(
          tier, application.tiers(), "a tier of application '" + name + "'", path + "tier");
    }
  }

  private void need(Application application, Application.Need need, String path) {
    final List<Machine> machines = Members.needed(application, need.name(), scenario.machines());
    final String at = path + "[" + need.name() + "]";
    if (machines.isEmpty()) {
      final Set<String> known = new LinkedHashSet<>(application.tiers());
      known.addAll(groups);
      known.remove(need.name());
      findings.checkUsed(need.name(), known, "a tier with machines, or of a group of machines", at);
    } else if (need.machines() > machines.size()) {
      findings.addComparison(
          at + ".machines",
          "'" + need.machines() + "'; allowed is at most as many as there are, " + machines.size());
    }
  }

  private void after(Application application, String path) {
    for (final String other : application.after()) {
      findings.checkName(other, applications.keySet(), "an application", path);
    }
    final List<String> way = new ArrayList<>();
    if (leadsBack(application.name(), application.name(), way)) {
      findings.addComparison(
          path, String.join(" after ", way) + ": a circle; none of them could ever begin");
    }
  }

  /** Depth first; the way there is left in {@code way}. */
  private boolean leadsBack(String from, String wanted, List<String> way) {
    final Application application = applications.get(from);
    way.add(from);
    if (application != null) {
      for (final String next : application.after()) {
        if (next.equals(wanted)) {
          way.add(next);
          return true;
        }
        if (!way.contains(next) && leadsBack(next, wanted, way)) {
          return true;
        }
      }
    }
    way.remove(way.size() - 1);
    return false;
  }
}
