package org.drsim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/** Looks for contradictions in a complete scenario: names that lead nowhere, impossible values. */
public final class ScenarioChecks {

  private final Scenario scenario;
  private final Set<String> unreadable;
  private final Set<String> workloads = new LinkedHashSet<>();
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, CacheAccount> accounts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private ScenarioChecks(Scenario scenario, Set<String> unreadable) {
    this.scenario = scenario;
    this.unreadable = unreadable;
    scenario.workloads().forEach(workload -> workloads.add(workload.name()));
    scenario.policies().forEach(policy -> policies.put(policy.name(), policy));
    scenario.cacheAccounts().forEach(account -> accounts.put(account.name(), account));
  }

  /**
   * All contradictions.
   *
   * @param complete scenario
   * @param unreadable names of things that are stated but are not in the scenario because they are
   *     wrong themselves; a reference to one of them is no second fault
   */
  public static List<Finding> check(Scenario complete, Set<String> unreadable) {
    final ScenarioChecks run = new ScenarioChecks(complete, unreadable);
    run.checkTimes();
    run.checkLinks();
    run.checkWorkloads();
    run.checkMachines();
    return List.copyOf(run.findings);
  }

  private void checkTimes() {
    final SimulationSettings simulation = scenario.simulation();
    if (simulation.warmUp().compareTo(simulation.duration()) >= 0) {
      find(
          "simulation.warmUp",
          "'"
              + Durations.print(simulation.warmUp())
              + "'; allowed is less than the duration, "
              + Durations.print(simulation.duration()));
    }
    scenario.service().markerPhase().given().ifPresent(this::checkPhase);
  }

  private void checkPhase(Duration phase) {
    for (final Policy policy : scenario.policies()) {
      if (phase.compareTo(policy.crashConsistentEvery()) >= 0) {
        find(
            "service.markerPhase",
            "'"
                + Durations.print(phase)
                + "'; allowed is less than crashConsistentEvery of policy '"
                + policy.name()
                + "', "
                + Durations.print(policy.crashConsistentEvery()));
      }
    }
  }

  private void checkLinks() {
    for (final Link link : scenario.links()) {
      if (link.from().equals(link.to())) {
        find("links[" + link.name() + "].to", "'" + link.to() + "'; allowed is another region");
      }
    }
  }

  private void checkWorkloads() {
    for (final Workload workload : scenario.workloads()) {
      if (workload instanceof RandomWorkload random) {
        checkChurn(random);
      }
    }
  }

  /** Beyond this, sums of bytes over the longest run would no longer be exact. */
  private void checkChurn(RandomWorkload random) {
    final DataRate churn = new DataRate(random.rate().perSecond() * random.size().mean());
    if (churn.compareTo(SteadyWorkload.MOST) > 0) {
      find(
          "workloads[" + random.name() + "].rate",
          "'"
              + random.rate()
              + "' times the mean size is "
              + churn
              + "; allowed is a churn of at most "
              + SteadyWorkload.MOST);
    }
  }

  private void checkMachines() {
    for (final Machine machine : scenario.machines()) {
      final String path = "machines[" + machine.name() + "].";
      checkDisks(machine, path + "disks");
      checkProtection(machine, path + "protection.");
    }
  }

  private void checkDisks(Machine machine, String path) {
    for (final Disk disk : machine.disks()) {
      final String at = path + "[" + disk.name() + "].workload";
      checkName(disk.workload(), workloads, "a workload", at);
    }
  }

  private void checkProtection(Machine machine, String path) {
    final Protection protection = machine.protection();
    if (protection.to().equals(machine.region())) {
      find(
          path + "to",
          "'" + protection.to() + "', the region of the machine; allowed is another region");
    }
    checkName(protection.policy(), policies.keySet(), "a policy", path + "policy");
    final String accountName = protection.cacheAccount();
    checkName(accountName, accounts.keySet(), "a cache account", path + "cacheAccount");
    final CacheAccount account = accountName == null ? null : accounts.get(accountName);
    if (account != null && !account.region().equals(machine.region())) {
      find(
          path + "cacheAccount",
          "'"
              + account.name()
              + "' is in "
              + account.region()
              + "; allowed is a cache account in the region of the machine, "
              + machine.region());
    }
  }

  private void checkName(
      @Nullable String name, Collection<String> known, String kind, String path) {
    if (name != null && !known.contains(name) && !unreadable.contains(name)) {
      final List<String> sorted = known.stream().sorted().toList();
      find(
          path,
          "'"
              + name
              + "' is not the name of "
              + kind
              + "; there are: "
              + Suggestion.list(sorted)
              + Suggestion.didYouMean(name, sorted));
    }
  }

  private void find(String path, String message) {
    findings.add(new Finding(path, message));
  }
}
