package org.drsim.scenario.readiness;

import org.drsim.scenario.NetworkPlace;

/** Machines for which there is no network in the target. */
final class NetworkMappingCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "network-mapping";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final Estate.Member member : estate.members()) {
      final NetworkPlace place = member.machine().network();
      if (place != null && member.replica().network() == null) {
        report.add(
            Severity.ERROR,
            member.path("network"),
            "'" + place.name() + "' is mapped to no network: the machine cannot be made",
            "state networks["
                + place.name()
                + "].map, or the target.network of the machine's protection");
      }
    }
  }
}
