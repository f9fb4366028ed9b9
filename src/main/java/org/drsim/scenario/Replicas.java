package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what failovers of the machines of a complete scenario would make. */
public final class Replicas {

  private final Scenario scenario;
  private final Map<String, Network> networks = new LinkedHashMap<>();
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, Integer> members = new LinkedHashMap<>();

  private Replicas(Scenario scenario) {
    this.scenario = scenario;
    scenario.networks().forEach(network -> networks.put(network.name(), network));
    scenario.regions().forEach(region -> regions.put(region.name(), region));
  }

  /** One for each machine, in the order of the scenario. */
  public static List<Replica> of(Scenario complete) {
    final Replicas run = new Replicas(complete);
    final List<Replica> replicas = new ArrayList<>(complete.machines().size());
    complete.machines().forEach(machine -> replicas.add(run.replica(machine)));
    return List.copyOf(replicas);
  }

  private Replica replica(Machine machine) {
    final Protection protection = machine.protection();
    final Target target = protection.target();
    final String set = set(machine);
    final String vault = scenario.vault().region();
    final ResourceGroup group = target.resourceGroup();
    return new Replica(
        machine.name(),
        protection.region(),
        zone(machine, set),
        group == null ? Targets.ownResourceGroup(machine) + Networks.SUFFIX : group.name(),
        target.network(),
        subnet(machine),
        set,
        faultDomain(machine, set),
        target.size(),
        target.capacityReservation(),
        vault == null ? protection.region() : vault);
  }

  private static @Nullable String set(Machine machine) {
    final TargetAvailability wanted = machine.protection().target().availability();
    return switch (wanted.kind()) {
      case SET -> wanted.name();
      case LIKE_SOURCE ->
          machine.availability() == null || machine.protection().to().zone() != null
              ? null
              : machine.availability().set() + Networks.SUFFIX;
      case SINGLE, ZONE -> null;
    };
  }

  /** Without another word, the zone of the same number, if the target region has one. */
  private @Nullable String zone(Machine machine, @Nullable String set) {
    final Location to = machine.protection().to();
    final TargetAvailability wanted = machine.protection().target().availability();
    if (to.zone() != null || set != null) {
      return to.zone();
    }
    return switch (wanted.kind()) {
      case ZONE -> wanted.name();
      case LIKE_SOURCE -> {
        final Region region = regions.get(to.region());
        final String own = machine.zone();
        final boolean same =
            own != null
                && region != null
                && !to.isIn(machine.region())
                && region.zoneNames().contains(own);
        yield same ? own : null;
      }
      case SET, SINGLE -> null;
    };
  }

  /** The machines of a set go to its fault domains in turn. */
  private int faultDomain(Machine machine, @Nullable String set) {
    if (set == null) {
      return -1;
    }
    final int place = members.merge(set, 1, Integer::sum) - 1;
    final Availability own = machine.availability();
    return place % (own == null ? Availability.FAULT_DOMAINS : own.faultDomains());
  }

  /** The one of the same name, else the first by its name. */
  private @Nullable String subnet(Machine machine) {
    final String target = machine.protection().target().network();
    final Network network = target == null ? null : networks.get(target);
    if (network == null || network.subnets().isEmpty()) {
      return null;
    }
    final String own = machine.network() == null ? null : machine.network().subnet();
    return network.subnets().stream()
        .map(Subnet::name)
        .filter(name -> name.equals(own))
        .findFirst()
        .orElseGet(
            () -> network.subnets().stream().map(Subnet::name).sorted().findFirst().orElse(null));
  }
}
