package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a scenario implies: regions, links, cache accounts and policies that are used but
 * not stated, the latency of links, and the names that machines leave out. Completing a complete
 * scenario changes nothing.
 */
public final class Completion {

  /**
   * A complete scenario.
   *
   * @param findings what could not be filled in
   * @param assumptions what was filled in without a published figure
   */
  public record Completed(
      Scenario scenario, List<Finding> findings, List<Assumption> assumptions) {}

  private final Scenario stated;
  private final Catalogue catalogue;
  private final List<Network> networks;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();

  private Completion(Scenario stated, Catalogue catalogue) {
    this.stated = stated;
    this.catalogue = catalogue;
    this.networks = Networks.complete(stated.networks(), stated.machines());
  }

  /** The scenario with everything filled in that can be. */
  public static Completed complete(Scenario stated, Catalogue catalogue) {
    final Completion run = new Completion(stated, catalogue);
    final List<Machine> machines = run.machines();
    final Scenario scenario =
        run.scenario(machines, run.policies(machines), run.selections(machines));
    return new Completed(scenario, run.findings, run.assumptions);
  }

  private Selections selections(List<Machine> machines) {
    return new Selections(stated, machines, applications(machines));
  }

  private Scenario scenario(List<Machine> machines, List<Policy> policies, Selections selections) {
    final List<CacheAccount> accounts = accounts(machines, policies);
    final List<Link> links = links(machines);
    return new Scenario(
        stated.schemaVersion(),
        stated.name(),
        stated.product(),
        stated.strict(),
        stated.simulation(),
        regions(machines, links, accounts),
        networks,
        links,
        accounts,
        stated.targetAccounts(),
        policies,
        stated.agent(),
        stated.service(),
        stated.enabling(),
        selections.recovery(),
        stated.limits(),
        stated.alert(),
        stated.rtoSla(),
        Targets.vault(stated.vault(), machines),
        consistencyGroups(machines),
        applications(machines),
        patterns(),
        stated.workloads(),
        machines,
        selections.surges(),
        selections.plans(),
        selections.faults(),
        stated.chains(),
        selections.responses(),
        stated.drills(),
        objectives(selections.plans()),
        stated.assumed());
  }

  private List<Machine> machines() {
    final VmSizes sizes = new VmSizes(catalogue, findings);
    return stated.machines().stream().map(sizes::sized).map(this::machine).toList();
  }

  private List<CacheAccount> accounts(List<Machine> machines, List<Policy> policies) {
    return CacheAccounts.complete(stated.cacheAccounts(), machines, policies, assumptions);
  }

  private List<Link> links(List<Machine> machines) {
    return Links.complete(stated.links(), machines, catalogue, findings, assumptions);
  }

  /** Each says of which kind the thing is that it is about. */
  private List<Objective> objectives(List<RecoveryPlan> plans) {
    if (stated.objectives().isEmpty()) {
      return List.of();
    }
    final ObjectiveNames names = ObjectiveNames.of(stated, plans);
    return stated.objectives().stream().map(names::resolved).toList();
  }

  /** Built-in patterns that are used are listed like stated ones. */
  private List<Pattern> patterns() {
    final Map<String, Pattern> patterns = new LinkedHashMap<>();
    stated.patterns().forEach(pattern -> patterns.put(pattern.name(), pattern));
    for (final Workload workload : stated.workloads()) {
      BuiltInPatterns.implied(PatternChecks.nameIn(workload))
          .ifPresent(pattern -> patterns.putIfAbsent(pattern.name(), pattern));
    }
    patterns.values().forEach(pattern -> assumptions.addAll(BuiltInPatterns.assumptions(pattern)));
    return patterns.values().stream().map(BuiltInPatterns::completed).toList();
  }

  private Machine machine(Machine machine) {
    final Agent agent = machine.agent();
    return new Machine(
        machine.name(),
        machine.group() == null ? machine.name() : machine.group(),
        machine.application(),
        machine.tier(),
        machine.region(),
        machine.zone(),
        machine.vmSize(),
        machine.os(),
        machine.cores(),
        machine.memory(),
        machine.diskThroughput(),
        machine.network(),
        machine.availability(),
        Targets.ownResourceGroup(machine),
        Targets.disks(machine),
        protection(machine),
        agent == null ? stated.agent() : agent,
        machine.consistencyGroup(),
        machine.boot() == null ? boot(machine.os()) : machine.boot(),
        machine.appStart() == null ? stated.recovery().appStart() : machine.appStart());
  }

  private Distribution boot(OperatingSystem os) {
    final Recovery.Boot boot = stated.recovery().boot();
    return os == OperatingSystem.WINDOWS ? boot.windows() : boot.linux();
  }

  /** A name that machines use without its being listed declares a group. */
  private List<ConsistencyGroup> consistencyGroups(List<Machine> machines) {
    final Map<String, ConsistencyGroup> groups = new LinkedHashMap<>();
    stated.consistencyGroups().forEach(group -> groups.put(group.name(), group));
    for (final Machine machine : machines) {
      final String name = machine.consistencyGroup();
      if (name != null) {
        groups.computeIfAbsent(name, n -> new ConsistencyGroup(n, ConsistencyGroup.Port.OPEN));
      }
    }
    return List.copyOf(groups.values());
  }

  private Protection protection(Machine machine) {
    final Protection protection = machine.protection();
    return new Protection(
        protection.to(),
        orElse(protection.policy(), Policy.DEFAULT_NAME),
        orElse(protection.cacheAccount(), CacheAccount.impliedName(machine.region())),
        protection.enabled(),
        Targets.complete(machine, networks));
  }

  private static String orElse(@Nullable String stated, String implied) {
    return stated == null ? implied : stated;
  }

  /** Where a scenario lists none, those that its machines name. */
  private List<Application> applications(List<Machine> machines) {
    if (!stated.applications().isEmpty()) {
      return stated.applications();
    }
    return machines.stream()
        .map(Machine::application)
        .filter(Objects::nonNull)
        .distinct()
        .map(name -> new Application(name, List.of(), List.of(), List.of(), null))
        .toList();
  }

  private List<Policy> policies(List<Machine> machines) {
    final boolean isStated =
        stated.policies().stream().anyMatch(p -> p.name().equals(Policy.DEFAULT_NAME));
    final boolean isUsed =
        machines.stream().anyMatch(m -> Policy.DEFAULT_NAME.equals(m.protection().policy()));
    if (!isUsed || isStated) {
      return stated.policies();
    }
    assumptions.addAll(Policy.published());
    return plus(stated.policies(), Policy.implied());
  }

  private List<Region> regions(
      List<Machine> machines, List<Link> links, List<CacheAccount> accounts) {
    final Set<String> names = new LinkedHashSet<>();
    stated.regions().forEach(region -> names.add(region.name()));
    for (final Machine machine : machines) {
      names.add(machine.region());
      names.add(machine.protection().region());
    }
    for (final Link link : links) {
      names.add(link.from().region());
      names.add(link.to().region());
    }
    accounts.forEach(account -> names.add(account.region()));
    networks.forEach(network -> names.add(network.region()));
    Optional.ofNullable(stated.vault().region()).ifPresent(names::add);
    stated.targetAccounts().forEach(account -> names.add(account.region()));
    final Map<String, Region> regions = new LinkedHashMap<>();
    names.forEach(name -> regions.put(name, new Region(name)));
    stated.regions().forEach(region -> regions.put(region.name(), region));
    return List.copyOf(regions.values());
  }

  private static <T> List<T> plus(List<T> list, T item) {
    final List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }
}
