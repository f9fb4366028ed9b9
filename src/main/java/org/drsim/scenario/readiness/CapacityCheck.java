package org.drsim.scenario.readiness;

import java.util.LinkedHashMap;
import java.util.Map;

/** Target regions in which room for the machines is not guaranteed. */
final class CapacityCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Map<String, Integer> machines = new LinkedHashMap<>();
    final Map<String, String> firsts = new LinkedHashMap<>();
    for (final Estate.Member member : estate.members()) {
      if (member.replica().capacityReservation() == null) {
        final String region = member.replica().region();
        machines.merge(region, 1, Integer::sum);
        firsts.putIfAbsent(region, member.path("protection.target"));
      }
    }
    firsts.forEach(
        (region, path) ->
            report.add(
                Severity.NOTE,
                path,
                "nothing guarantees room for "
                    + machines.getOrDefault(region, 0)
                    + " machines in "
                    + region,
                "reserve capacity (target.capacityReservation) where that matters"));
  }
}
