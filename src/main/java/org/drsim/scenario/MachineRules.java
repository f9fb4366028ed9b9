package org.drsim.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.drsim.quantity.Durations;

/**
 * What the reference product forbids of machines. Source: Microsoft Learn, support matrix for Azure
 * VM disaster recovery between Azure regions, and common questions (2025).
 */
final class MachineRules {

  /** A system disk and 64 data disks. */
  private static final int MOST_DISKS = 65;

  private static final Duration MOST_UNMANAGED_RETENTION = Duration.ofDays(3);

  private final Findings findings;
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, Integer> members = new LinkedHashMap<>();

  private MachineRules(Scenario complete, Findings findings) {
    this.findings = findings;
    complete.policies().forEach(policy -> policies.put(policy.name(), policy));
  }

  static void check(Scenario complete, Findings findings) {
    final MachineRules run = new MachineRules(complete, findings);
    for (final Machine machine : complete.machines()) {
      run.machine(machine, "machines[" + machine.name() + "].");
    }
  }

  private void machine(Machine machine, String path) {
    if (machine.disks().size() > MOST_DISKS) {
      findings.add(
          path + "disks",
          machine.disks().size()
              + " disks; published are at most "
              + MOST_DISKS
              + ", the system disk and 64 data disks"
              + ProductRules.NOT_STRICT);
    }
    target(machine, path);
    final String group = machine.consistencyGroup();
    // One finding for a group, at the first member too many.
    if (group != null
        && members.merge(group, 1, Integer::sum) == ConsistencyGroup.MOST_MEMBERS + 1) {
      findings.add(
          path + "consistencyGroup",
          "'"
              + group
              + "' has more than "
              + ConsistencyGroup.MOST_MEMBERS
              + " members; published are at most as many"
              + ProductRules.NOT_STRICT);
    }
    final Policy policy = policies.get(machine.protection().policy());
    if (policy != null) {
      for (final Disk disk : machine.disks()) {
        disk(disk, policy, path + "disks[" + disk.name() + "].");
      }
    }
  }

  private void target(Machine machine, String path) {
    final ResourceGroup group = machine.protection().target().resourceGroup();
    final boolean betweenZones = machine.protection().region().equals(machine.region());
    final String at = path + "protection.target.resourceGroup";
    if (group != null && betweenZones && group.name().equals(machine.resourceGroup())) {
      findings.addComparison(
          at,
          "'"
              + group.name()
              + "', the resource group of the machine; from zone to zone it has to be another"
              + ProductRules.NOT_STRICT);
    } else if (group != null && !betweenZones && machine.region().equals(group.region())) {
      findings.addComparison(
          at,
          "'"
              + group.name()
              + "' in the source region, "
              + group.region()
              + "; the product has any other region only"
              + ProductRules.NOT_STRICT);
    }
    if (machine.availability() != null && machine.zone() != null) {
      findings.addComparison(
          path + "availability",
          "'"
              + machine.availability().set()
              + "' beside zone "
              + machine.zone()
              + "; a machine is in an availability set or in a zone"
              + ProductRules.NOT_STRICT);
    }
  }

  private void disk(Disk disk, Policy policy, String path) {
    if (disk.exclude()) {
      return;
    }
    if (policy.churn() == Policy.Churn.ENHANCED && disk.type() != DiskType.PREMIUM) {
      findings.addComparison(
          path + "type",
          "'"
              + disk.type().name().toLowerCase(Locale.ROOT)
              + "'; with churn: enhanced the product has premium only"
              + ProductRules.NOT_STRICT);
    }
    if (!disk.managed() && policy.retention().compareTo(MOST_UNMANAGED_RETENTION) > 0) {
      findings.addComparison(
          path + "managed",
          "'false' under policy '"
              + policy.name()
              + "' with a retention of "
              + Durations.print(policy.retention())
              + "; published are at most "
              + Durations.print(MOST_UNMANAGED_RETENTION)
              + " for unmanaged disks"
              + ProductRules.NOT_STRICT);
    }
  }
}
