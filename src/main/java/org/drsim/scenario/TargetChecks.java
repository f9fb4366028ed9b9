package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for machines that would be made where that cannot be. */
final class TargetChecks {

  private final Findings findings;
  private final Map<String, Network> networks = new LinkedHashMap<>();
  private final Map<String, Region> regions = new LinkedHashMap<>();

  private TargetChecks(Scenario complete, Findings findings) {
    this.findings = findings;
    complete.networks().forEach(network -> networks.put(network.name(), network));
    complete.regions().forEach(region -> regions.put(region.name(), region));
  }

  static void check(Scenario complete, Findings findings) {
    final TargetChecks run = new TargetChecks(complete, findings);
    for (final Machine machine : complete.machines()) {
      final String path = "machines[" + machine.name() + "].protection.";
      run.place(machine, path + "to");
      run.network(machine, path + "target.network");
      run.availability(machine.protection(), path + "target.availability");
    }
  }

  private void place(Machine machine, String path) {
    final Location to = machine.protection().to();
    zone(to.zone(), to.region(), path);
    if (!to.isIn(machine.region())) {
      return;
    }
    if (to.zone() == null) {
      findings.add(
          path,
          "'"
              + to
              + "', the region of the machine; allowed is another region, or another zone such as "
              + to
              + "/2");
    } else if (machine.zone() == null) {
      findings.add(
          path,
          "'"
              + to
              + "' for a machine that is in no zone; from zone to zone it needs one, state"
              + " machines["
              + machine.name()
              + "].zone");
    } else if (to.zone().equals(machine.zone())) {
      findings.add(path, "'" + to + "', the zone of the machine; allowed is another zone");
    }
  }

  private void zone(@Nullable String zone, String region, String path) {
    final Region known = regions.get(region);
    if (zone != null && known != null && !known.zoneNames().contains(zone)) {
      findings.addComparison(path, ZoneChecks.unknown(zone, region, known.zoneNames()));
    }
  }

  private void network(Machine machine, String path) {
    final String name = machine.protection().target().network();
    findings.checkName(name, networks.keySet(), "a network", path);
    final Network network = name == null ? null : networks.get(name);
    final String region = machine.protection().region();
    if (network != null && !network.region().equals(region)) {
      findings.addComparison(
          path,
          "'"
              + network.name()
              + "' is in "
              + network.region()
              + "; allowed is a network in the target region, "
              + region);
    }
  }

  private void availability(Protection protection, String path) {
    final TargetAvailability wanted = protection.target().availability();
    final Location to = protection.to();
    if (to.zone() == null) {
      zone(wanted.kind() == TargetAvailability.Kind.ZONE ? wanted.name() : null, to.region(), path);
    } else if (wanted.kind() != TargetAvailability.Kind.LIKE_SOURCE
        && !to.zone().equals(wanted.name())) {
      findings.addComparison(
          path, "'" + wanted + "' beside protection.to " + to + "; allowed is zone " + to.zone());
    }
  }
}
