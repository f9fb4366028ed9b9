package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reference product forbids of recovery plans and failovers. Source: Microsoft Learn,
 * about recovery plans (2020) and common questions on Azure-to-Azure disaster recovery (2025).
 */
final class RecoveryRules {

  static final int MOST_GROUPS = 7;
  static final int MOST_MACHINES = 100;

  private final Findings findings;
  private final Selection selection;
  private final Map<String, Set<String>> consistencyGroups = new LinkedHashMap<>();

  private RecoveryRules(Scenario complete, Findings findings) {
    this.findings = findings;
    this.selection = new Selection(complete.machines());
    for (final Machine machine : complete.machines()) {
      if (machine.consistencyGroup() != null) {
        consistencyGroups
            .computeIfAbsent(machine.consistencyGroup(), g -> new LinkedHashSet<>())
            .add(machine.name());
      }
    }
  }

  static void check(Scenario complete, Findings findings) {
    final RecoveryRules run = new RecoveryRules(complete, findings);
    complete.recoveryPlans().forEach(run::plan);
    for (int i = 0; i < complete.responses().size(); i++) {
      run.response(
          complete.responses().get(i), ResponseChecks.path(complete.responses().get(i), i));
    }
  }

  private void plan(RecoveryPlan plan) {
    final String path = "recoveryPlans[" + plan.name() + "].groups";
    final int groups = plan.groups().size();
    final int machines = plan.machineNames().size();
    if (groups > MOST_GROUPS) {
      tooMany(groups + " groups", MOST_GROUPS, path);
    }
    if (machines > MOST_MACHINES) {
      tooMany(machines + " machines in a plan", MOST_MACHINES, path);
    }
    together(Failovers.machines(plan, selection), path);
  }

  private void tooMany(String found, int most, String path) {
    findings.add(path, found + "; published are at most " + most + ProductRules.NOT_STRICT);
  }

  private void response(Response response, String path) {
    if (response.failOver() instanceof FailOver.Each each) {
      together(selection.machines(each.each()), path + "failOver.each");
    } else if (response.recoveryPoint().isByHand()) {
      findings.add(
          path + "recoveryPoint",
          "'"
              + response.recoveryPoint().key()
              + "' for a recovery plan; the product has it for single machines only, failOver:"
              + " {each: …}"
              + ProductRules.NOT_STRICT);
    }
  }

  /** A member of a consistency group cannot fail over without the others. */
  private void together(List<Machine> machines, String path) {
    final Set<String> names = new LinkedHashSet<>();
    machines.forEach(machine -> names.add(machine.name()));
    final Set<String> reported = new LinkedHashSet<>();
    for (final Machine machine : machines) {
      final String group = machine.consistencyGroup();
      if (group != null && reported.add(group)) {
        consistencyGroups.getOrDefault(group, Set.of()).stream()
            .filter(member -> !names.contains(member))
            .findFirst()
            .ifPresent(missing -> apart(machine.name(), missing, group, path));
      }
    }
  }

  private void apart(String member, String missing, String group, String path) {
    findings.addComparison(
        path,
        "'"
            + member
            + "' without '"
            + missing
            + "' of the same consistency group, "
            + group
            + "; members fail over together only"
            + ProductRules.NOT_STRICT);
  }
}
