package org.drsim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
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
  private final List<Finding> findings = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();

  private Completion(Scenario stated, Catalogue catalogue) {
    this.stated = stated;
    this.catalogue = catalogue;
  }

  /** The scenario with everything filled in that can be. */
  public static Completed complete(Scenario stated, Catalogue catalogue) {
    final Completion run = new Completion(stated, catalogue);
    return new Completed(run.scenario(), run.findings, run.assumptions);
  }

  private Scenario scenario() {
    final VmSizes sizes = new VmSizes(catalogue, findings);
    final List<Machine> machines =
        stated.machines().stream().map(sizes::sized).map(this::machine).toList();
    final List<Policy> policies = policies(machines);
    final List<CacheAccount> accounts =
        CacheAccounts.complete(stated.cacheAccounts(), machines, policies, assumptions);
    final List<Link> links = links(machines);
    final Selections selections = new Selections(stated, machines);
    return new Scenario(
        stated.schemaVersion(),
        stated.name(),
        stated.product(),
        stated.strict(),
        stated.simulation(),
        regions(machines, links, accounts),
        stated.networks(),
        links,
        accounts,
        stated.targetAccounts(),
        policies,
        stated.agent(),
        stated.service(),
        stated.enabling(),
        stated.recovery(),
        stated.limits(),
        stated.alert(),
        consistencyGroups(machines),
        patterns(),
        stated.workloads(),
        machines,
        selections.surges(),
        selections.plans(),
        selections.faults(),
        selections.responses(),
        objectives());
  }

  /** Each says of which kind the thing is that it is about. */
  private List<Objective> objectives() {
    if (stated.objectives().isEmpty()) {
      return List.of();
    }
    final ObjectiveNames names = ObjectiveNames.of(stated);
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
        machine.disks(),
        protection(machine.protection(), machine.region()),
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

  private static Protection protection(Protection protection, String region) {
    return new Protection(
        protection.to(),
        orElse(protection.policy(), Policy.DEFAULT_NAME),
        orElse(protection.cacheAccount(), CacheAccount.impliedName(region)),
        protection.enabled());
  }

  private static String orElse(@Nullable String stated, String implied) {
    return stated == null ? implied : stated;
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

  private List<Link> links(List<Machine> machines) {
    final Map<String, Link> links = new LinkedHashMap<>();
    stated.links().forEach(link -> links.put(link.name(), completed(link)));
    for (final Machine machine : machines) {
      final String to = machine.protection().to();
      // A machine protected to its own region is found by the checks; it needs no link.
      if (!to.equals(machine.region())) {
        links.computeIfAbsent(Link.name(machine.region(), to), name -> implied(machine));
      }
    }
    return List.copyOf(links.values());
  }

  private Link completed(Link link) {
    final String path = "links[" + link.name() + "].latency";
    return link.latency() != null
        ? link
        : new Link(
            link.from(), link.to(), link.bandwidth(), latency(link, path, "state a latency"));
  }

  private Link implied(Machine machine) {
    final String from = machine.region();
    final String to = machine.protection().to();
    final Link link = new Link(from, to, DataRate.UNLIMITED, null);
    final String remedy = "state links: [{from: " + from + ", to: " + to + ", latency: …}]";
    final String path = "machines[" + machine.name() + "].protection.to";
    return new Link(from, to, link.bandwidth(), latency(link, path, remedy));
  }

  /** Half the round trip; null, with a finding, where none is known. */
  private @Nullable Distribution latency(Link link, String path, String remedy) {
    final Optional<Catalogue.RoundTrip> known = catalogue.roundTrip(link.from(), link.to());
    if (known.isEmpty()) {
      findings.add(
          new Finding(
              path,
              "no round-trip time from '"
                  + link.from()
                  + "' to '"
                  + link.to()
                  + "' is known; "
                  + remedy
                  + unknownRegions(link)));
      return null;
    }
    final Distribution latency = constant(known.get().time().dividedBy(2));
    if (known.get().grade() == Default.Grade.ASSUMED) {
      final String assumed = "links[" + link.name() + "].latency";
      assumptions.add(
          new Assumption(
              assumed,
              latency.print(Dimension.DURATION),
              Default.Grade.ASSUMED,
              "17 ms of round trip per 1,000 km of distance, fitted to the published pairs"));
    }
    return latency;
  }

  private String unknownRegions(Link link) {
    final StringBuilder unknown = new StringBuilder();
    for (final String region : List.of(link.from(), link.to())) {
      if (!catalogue.regions().containsKey(region)) {
        unknown.append(Suggestion.didYouMean(region, catalogue.names()));
      }
    }
    return unknown.toString();
  }

  private List<Region> regions(
      List<Machine> machines, List<Link> links, List<CacheAccount> accounts) {
    final Set<String> names = new LinkedHashSet<>();
    stated.regions().forEach(region -> names.add(region.name()));
    for (final Machine machine : machines) {
      names.add(machine.region());
      names.add(machine.protection().to());
    }
    for (final Link link : links) {
      names.add(link.from());
      names.add(link.to());
    }
    accounts.forEach(account -> names.add(account.region()));
    stated.networks().forEach(network -> names.add(network.region()));
    stated.targetAccounts().forEach(account -> names.add(account.region()));
    final Map<String, Region> regions = new LinkedHashMap<>();
    names.forEach(name -> regions.put(name, new Region(name)));
    stated.regions().forEach(region -> regions.put(region.name(), region));
    return List.copyOf(regions.values());
  }

  private static Distribution constant(Duration value) {
    return Distribution.constant(Durations.seconds(value));
  }

  private static <T> List<T> plus(List<T> list, T item) {
    final List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }
}
