package org.drsim.scenario.readiness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.scenario.AddressRange;
import org.drsim.scenario.Network;
import org.drsim.scenario.Replica;
import org.drsim.scenario.Subnet;

/** Target subnets with too few addresses, and machines that change to a subnet of another name. */
final class SubnetCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "target-subnet";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Map<String, Map<String, Integer>> wanted = new LinkedHashMap<>();
    for (final Estate.Member member : estate.members()) {
      final Replica replica = member.replica();
      if (replica.network() != null && replica.subnet() != null) {
        wanted
            .computeIfAbsent(replica.network(), network -> new LinkedHashMap<>())
            .merge(replica.subnet(), 1, Integer::sum);
        compare(member, replica.subnet(), report);
      }
    }
    wanted.forEach(
        (name, machines) -> {
          final Network network = estate.network(name);
          if (network != null) {
            network
                .subnets()
                .forEach(
                    subnet -> room(name, subnet, machines.getOrDefault(subnet.name(), 0), report));
          }
        });
  }

  private static void compare(Estate.Member member, String subnet, Report report) {
    final String own =
        member.machine().network() == null ? null : member.machine().network().subnet();
    if (own != null && !own.equals(subnet)) {
      report.add(
          Severity.WARNING,
          member.path("network.subnet"),
          "there is no '" + own + "' in the target network: it would be made in '" + subnet + "'",
          "give the target network a subnet of that name");
    }
  }

  private static void room(String network, Subnet subnet, int machines, Report report) {
    final AddressRange range = subnet.addressPrefix();
    if (range != null && machines > range.usable()) {
      report.add(
          Severity.ERROR,
          "networks[" + network + "].subnets[" + subnet.name() + "].addressPrefix",
          machines
              + " machines for "
              + range.usable()
              + " addresses of "
              + range
              + " (the provider keeps "
              + AddressRange.KEPT_BY_PROVIDER
              + ")",
          "make the subnet larger");
    }
  }
}
