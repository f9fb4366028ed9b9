package org.drsim.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Durations;

/** Looks for contradictions in what machines state, and in what they refer to. */
final class MachineChecks {

  private final Scenario scenario;
  private final Findings findings;
  private final Set<String> workloads = new LinkedHashSet<>();
  private final Set<String> policies = new LinkedHashSet<>();
  private final Map<String, CacheAccount> cacheAccounts;
  private final Map<String, Network> networks;
  private final Map<String, TargetAccount> targetAccounts;
  private final DiskReplicaChecks replicas;

  private MachineChecks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    scenario.workloads().forEach(workload -> workloads.add(workload.name()));
    scenario.policies().forEach(policy -> policies.add(policy.name()));
    this.cacheAccounts = byName(scenario.cacheAccounts(), CacheAccount::name);
    this.networks = byName(scenario.networks(), Network::name);
    this.targetAccounts = byName(scenario.targetAccounts(), TargetAccount::name);
    this.replicas = new DiskReplicaChecks(targetAccounts, findings);
  }

  private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
    final Map<String, T> named = new LinkedHashMap<>();
    things.forEach(thing -> named.put(name.apply(thing), thing));
    return named;
  }

  static void check(Scenario complete, Findings findings) {
    final MachineChecks run = new MachineChecks(complete, findings);
    for (final Machine machine : complete.machines()) {
      final String path = "machines[" + machine.name() + "].";
      run.checkNetwork(machine, path + "network");
      run.checkDisks(machine, path + "disks");
      run.checkMemory(machine, path + "agent.memory");
      run.checkProtection(machine, path + "protection.");
      findings.checkName(
          machine.protection().target().account(),
          run.targetAccounts.keySet(),
          "a target account",
          path + "protection.target.account");
    }
  }

  private void checkNetwork(Machine machine, String path) {
    if (machine.network() != null) {
      findings.checkName(machine.network().name(), networks.keySet(), "a network", path);
    }
  }

  private void checkDisks(Machine machine, String path) {
    if (!machine.disks().isEmpty() && machine.disks().stream().allMatch(Disk::exclude)) {
      // Others may have been unreadable.
      findings.addComparison(
          path, "all are excluded; allowed is a machine with at least one that is not");
    }
    for (final Disk disk : machine.disks()) {
      final String at = path + "[" + disk.name() + "].";
      findings.checkName(disk.workload(), workloads, "a workload", at + "workload");
      replicas.check(disk, machine.protection().region(), at);
      final Bytes used = disk.used();
      if (used != null && used.compareTo(disk.size()) > 0) {
        findings.addComparison(
            at + "used", "'" + used + "'; allowed is at most the size of the disk, " + disk.size());
      }
    }
  }

  private void checkMemory(Machine machine, String path) {
    final Bytes whole = machine.memory();
    final Agent agent = machine.agent();
    final Bytes part = agent == null ? null : agent.memory().size();
    if (whole != null && part != null && part.compareTo(whole) > 0) {
      findings.addComparison(
          path, "'" + part + "'; allowed is at most the memory of the machine, " + whole);
    }
  }

  private void checkProtection(Machine machine, String path) {
    final Protection protection = machine.protection();
    findings.checkName(protection.policy(), policies, "a policy", path + "policy");
    checkCacheAccount(machine, path + "cacheAccount");
    final Duration duration = scenario.simulation().duration();
    if (protection.enabled() != null && protection.enabled().at().compareTo(duration) >= 0) {
      findings.addComparison(
          path + "enabled",
          "'"
              + Durations.print(protection.enabled().at())
              + "'; allowed is less than the duration, "
              + Durations.print(duration));
    }
  }

  private void checkCacheAccount(Machine machine, String path) {
    final String name = machine.protection().cacheAccount();
    findings.checkName(name, cacheAccounts.keySet(), "a cache account", path);
    final CacheAccount account = name == null ? null : cacheAccounts.get(name);
    if (account != null && !account.region().equals(machine.region())) {
      findings.add(
          path,
          "'"
              + account.name()
              + "' is in "
              + account.region()
              + "; allowed is a cache account in the region of the machine, "
              + machine.region());
    }
  }
}
