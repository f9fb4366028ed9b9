package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for networks whose addresses or mappings contradict each other, and for lost machines. */
final class NetworkChecks {

  private final Findings findings;
  private final Map<String, Network> networks = new LinkedHashMap<>();

  private NetworkChecks(Scenario complete, Findings findings) {
    this.findings = findings;
    complete.networks().forEach(network -> networks.put(network.name(), network));
  }

  static void check(Scenario complete, Findings findings) {
    final NetworkChecks run = new NetworkChecks(complete, findings);
    for (final Network network : complete.networks()) {
      run.addresses(network, "networks[" + network.name() + "].");
      run.map(network, "networks[" + network.name() + "].map");
    }
    for (final Machine machine : complete.machines()) {
      run.machine(machine, "machines[" + machine.name() + "].network");
    }
  }

  private void addresses(Network network, String path) {
    final List<Subnet> before = new ArrayList<>();
    for (final Subnet subnet : network.subnets()) {
      final AddressRange range = subnet.addressPrefix();
      if (range != null) {
        final String at = path + "subnets[" + subnet.name() + "].addressPrefix";
        inside(range, network, at);
        apart(range, before, at);
        before.add(subnet);
      }
    }
  }

  private void inside(AddressRange range, Network network, String path) {
    final List<AddressRange> space = network.addressSpace();
    if (!space.isEmpty() && space.stream().noneMatch(whole -> whole.contains(range))) {
      findings.addComparison(
          path,
          "'"
              + range
              + "'; allowed is a part of the address space of the network, "
              + Suggestion.list(space.stream().map(AddressRange::toString).toList()));
    }
  }

  private void apart(AddressRange range, List<Subnet> before, String path) {
    for (final Subnet other : before) {
      final AddressRange taken = other.addressPrefix();
      if (taken != null && taken.overlaps(range)) {
        findings.addComparison(
            path,
            "'"
                + range
                + "' overlaps "
                + taken
                + " of subnet '"
                + other.name()
                + "'; allowed are addresses of its own");
      }
    }
  }

  private void map(Network network, String path) {
    if (!network.isMapped()) {
      return;
    }
    findings.checkName(network.map(), networks.keySet(), "a network (or none)", path);
    final Network other = networks.get(String.valueOf(network.map()));
    if (other == null) {
      return;
    }
    if (other.region().equals(network.region())) {
      findings.add(
          path,
          "'" + other.name() + "' is in " + other.region() + ", too; allowed is another region");
    } else if (other.isMapped() && !isBack(other)) {
      findings.add(
          path,
          "'"
              + other.name()
              + "' is mapped to '"
              + other.map()
              + "', which is not mapped to it; a mapping goes both ways");
    }
  }

  private boolean isBack(Network network) {
    final Network other = networks.get(String.valueOf(network.map()));
    return other == null || network.name().equals(other.map());
  }

  private void machine(Machine machine, String path) {
    final NetworkPlace place = machine.network();
    final Network network = place == null ? null : networks.get(place.name());
    if (place == null || network == null) {
      return;
    }
    if (!network.region().equals(machine.region())) {
      findings.add(
          path,
          "'"
              + network.name()
              + "' is in "
              + network.region()
              + "; allowed is a network in the region of the machine, "
              + machine.region());
    }
    subnet(place.subnet(), network, path + ".subnet");
  }

  private void subnet(@Nullable String name, Network network, String path) {
    if (name != null && network.subnets().isEmpty()) {
      findings.addComparison(
          path,
          "'"
              + name
              + "', but the network states no subnets; state networks["
              + network.name()
              + "].subnets");
    } else {
      final List<String> names = network.subnets().stream().map(Subnet::name).toList();
      findings.checkName(name, names, "a subnet of " + network.name(), path);
    }
  }
}
