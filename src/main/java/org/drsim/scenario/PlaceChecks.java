package org.drsim.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for faults of racks, networks, consistency groups and disks that are nowhere. */
final class PlaceChecks {

  private final Scenario complete;
  private final Findings findings;

  /** At home and in the target. */
  private final List<MachinePlace> places;

  PlaceChecks(Scenario complete, Findings findings) {
    this.complete = complete;
    this.findings = findings;
    this.places =
        Stream.concat(
                MachinePlace.atHome(complete).stream(),
                Replicas.of(complete).stream().map(MachinePlace::of))
            .toList();
  }

  void check(FaultScope scope, String path) {
    if (scope instanceof FaultScope.Rack rack) {
      rack(rack.rack(), path);
    } else if (scope instanceof FaultScope.Network network) {
      findings.checkUsed(
          network.network(), all(MachinePlace::network), "a network that a machine is in", path);
    } else if (scope instanceof FaultScope.ConsistencyGroup group) {
      findings.checkUsed(
          group.consistencyGroup(),
          all(MachinePlace::consistencyGroup),
          "a consistency group that a machine is in",
          path);
    }
  }

  /** What is wrong with a fault itself and not with what it hits. */
  void check(Fault fault, String path) {
    if (fault instanceof DiskAdded added) {
      findings.checkName(
          added.diskAdded().machine(), names(), "a machine", path + "diskAdded.machine");
    } else if (fault instanceof DiskRemoved removed) {
      findings.checkName(
          removed.diskRemoved().machine(), names(), "a machine", path + "diskRemoved.machine");
      disk(removed.diskRemoved(), path + "diskRemoved.disk");
    } else if (fault instanceof CapacityShort shortage) {
      cores(shortage, path + "cores");
    } else if (fault instanceof VssFailing failing) {
      appPoints(Selection.names(failing.vssFailing()), path + "vssFailing");
    } else if (fault instanceof ControlPlaneSlow slow) {
      slow(slow, path + "controlPlaneSlow");
    } else if (fault instanceof Port20004Closed closed) {
      port(closed.port20004Closed(), path + "port20004Closed");
    } else if (fault instanceof DnsDown down
        && !(down.dnsDown() instanceof FaultScope.Network)
        && !(down.dnsDown() instanceof FaultScope.Region)) {
      findings.add(
          path + "dnsDown." + FaultKeys.choosingKey(down.dnsDown()),
          "names are resolved for a network or a region; allowed: network, region");
    }
  }

  private List<String> names() {
    return complete.machines().stream().map(Machine::name).toList();
  }

  private Set<String> all(Function<MachinePlace, @Nullable String> part) {
    final Set<String> all = new LinkedHashSet<>();
    for (final MachinePlace place : places) {
      final String one = part.apply(place);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private void rack(RackName rack, String path) {
    final Set<String> sets = all(MachinePlace::set);
    findings.checkUsed(rack.set(), sets, "an availability set that a machine is in", path + ".set");
    if (sets.contains(rack.set()) && places.stream().noneMatch(new FaultScope.Rack(rack)::holds)) {
      final Set<String> domains = new TreeSet<>();
      places.stream()
          .filter(place -> rack.set().equals(place.set()))
          .forEach(place -> domains.add(Integer.toString(place.faultDomain())));
      findings.addOfAllMachines(
          path + ".faultDomain",
          "'"
              + rack.faultDomain()
              + "' of set "
              + rack.set()
              + " has no machine; fault domains with one: "
              + Suggestion.list(domains));
    }
  }

  private void appPoints(List<String> names, String path) {
    final Set<String> policies = new TreeSet<>();
    complete.policies().stream()
        .filter(policy -> policy.appConsistentEvery() != null)
        .forEach(policy -> policies.add(policy.name()));
    final List<Machine> hit =
        complete.machines().stream().filter(machine -> names.contains(machine.name())).toList();
    if (!hit.isEmpty()
        && hit.stream()
            .noneMatch(one -> policies.contains(String.valueOf(one.protection().policy())))) {
      findings.addComparison(
          path,
          "no machine of these has app-consistent points; state policies[].appConsistentEvery");
    }
  }

  private void slow(ControlPlaneSlow slow, String path) {
    if (slow.factor() == 1 && slow.refused().fraction() == 0) {
      findings.addComparison(
          path, "neither factor nor refused is stated; at least one of them is needed");
    }
  }

  /** What a machine needs must be known where it is counted. */
  private void cores(CapacityShort shortage, String path) {
    if (shortage.cores() != null) {
      complete.machines().stream()
          .filter(machine -> machine.protection().region().equals(shortage.capacityShort()))
          .filter(machine -> machine.cores() == null)
          .findFirst()
          .ifPresent(
              machine ->
                  findings.addComparison(
                      path,
                      "counts cores, and machines["
                          + machine.name()
                          + "] states neither cores nor vmSize; state them, or machines instead"));
    }
  }

  private void port(String group, String path) {
    complete.consistencyGroups().stream()
        .filter(one -> one.name().equals(group))
        .filter(one -> one.port20004() == ConsistencyGroup.Port.CLOSED)
        .forEach(
            one ->
                findings.addComparison(
                    path, "'" + group + "' states port20004: closed, so that it always is"));
  }

  private void disk(DiskOfMachine disk, String path) {
    for (final Machine machine : complete.machines()) {
      if (machine.name().equals(disk.machine())) {
        final List<String> disks =
            machine.disks().stream().filter(one -> !one.exclude()).map(Disk::name).toList();
        findings.checkName(
            disk.disk(), disks, "a disk of " + machine.name() + " that is replicated", path);
      }
    }
  }
}
