package org.drsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills in what the product would make in the target when replication is enabled. */
final class Targets {

  private Targets() {}

  /** The resource group that a machine is in. */
  static String ownResourceGroup(Machine machine) {
    final String stated = machine.resourceGroup();
    return stated == null ? "rg-" + machine.region() : stated;
  }

  /**
   * The target of a machine.
   *
   * @param networks complete
   */
  static Target complete(Machine machine, List<Network> networks) {
    final Target stated = machine.protection().target();
    return new Target(
        resourceGroup(stated.resourceGroup(), machine),
        stated.network() == null ? network(machine, networks) : stated.network(),
        stated.availability(),
        stated.account(),
        stated.size(),
        stated.capacityReservation());
  }

  /** Its disks; unmanaged ones that state no account have that of the machine. */
  static List<Disk> disks(Machine machine) {
    final String account = machine.protection().target().account();
    return account == null
        ? machine.disks()
        : machine.disks().stream()
            .map(disk -> disk.managed() || disk.account() != null ? disk : disk.in(account))
            .toList();
  }

  private static ResourceGroup resourceGroup(@Nullable ResourceGroup stated, Machine machine) {
    final String name =
        stated == null ? ownResourceGroup(machine) + Networks.SUFFIX : stated.name();
    final String region = stated == null ? null : stated.region();
    return new ResourceGroup(name, region == null ? machine.protection().region() : region);
  }

  /** From zone to zone machines stay in their network; else the mapping tells. */
  private static @Nullable String network(Machine machine, List<Network> networks) {
    if (machine.network() == null) {
      return null;
    }
    final String own = machine.network().name();
    if (machine.protection().region().equals(machine.region())) {
      return own;
    }
    return networks.stream()
        .filter(network -> network.name().equals(own) && network.isMapped())
        .map(network -> Optional.ofNullable(network.map()).orElseThrow())
        .findFirst()
        .orElse(null);
  }

  /** The vault is where all machines are protected to, if that is one region. */
  static Vault vault(Vault stated, List<Machine> machines) {
    final Set<String> regions = new TreeSet<>();
    machines.forEach(machine -> regions.add(machine.protection().region()));
    return stated.region() != null || regions.size() != 1
        ? stated
        : new Vault(regions.iterator().next());
  }
}
