package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for zones that their regions do not have. */
final class ZoneChecks {

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Findings findings;

  private ZoneChecks(Scenario complete, Findings findings) {
    this.findings = findings;
    complete.regions().forEach(region -> regions.put(region.name(), region));
  }

  static void check(Scenario complete, Findings findings) {
    final ZoneChecks run = new ZoneChecks(complete, findings);
    for (final Machine machine : complete.machines()) {
      run.zone(machine.zone(), machine.region(), "machines[" + machine.name() + "].zone");
    }
    for (final CacheAccount account : complete.cacheAccounts()) {
      run.account(account, "cacheAccounts[" + account.name() + "].zone");
    }
  }

  private void account(CacheAccount account, String path) {
    final String zone = account.zone();
    if (zone != null && account.redundancy() == CacheAccount.Redundancy.ZRS) {
      findings.addComparison(
          path, "'" + zone + "' of a zrs account, which is in all zones; allowed is none");
    } else {
      zone(zone, account.region(), path);
    }
  }

  private void zone(@Nullable String zone, String region, String path) {
    final Region known = regions.get(region);
    final List<String> zones = known == null ? List.of() : known.zoneNames();
    if (zone != null && known != null && !zones.contains(zone)) {
      findings.addComparison(path, unknown(zone, region, zones));
    }
  }

  /** The message for a zone that a region does not have. */
  static String unknown(String zone, String region, List<String> zones) {
    return "'"
        + zone
        + "' is not the name of a zone of "
        + region
        + "; there are: "
        + Suggestion.list(zones);
  }
}
