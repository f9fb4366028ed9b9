package org.drsim.scenario.readiness;

import java.util.List;
import org.drsim.quantity.Count;
import org.drsim.scenario.Quota;
import org.drsim.scenario.Region;

/** Quotas of target regions that do not suffice when all machines come. Each has one NIC. */
final class QuotaCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final Region region : estate.scenario().regions()) {
      final Quota quota = region.quota();
      if (quota != null) {
        final List<Estate.Member> coming =
            estate.members().stream()
                .filter(member -> member.replica().region().equals(region.name()))
                .toList();
        final String path = "regions[" + region.name() + "].quota.";
        compare(quota.nics(), coming.size(), "NICs", path + "nics", report);
        cores(quota.cores(), coming, path + "cores", report);
      }
    }
  }

  private static void cores(Count quota, List<Estate.Member> coming, String path, Report report) {
    long needed = 0;
    int unknown = 0;
    for (final Estate.Member member : coming) {
      final Integer cores = member.machine().cores();
      needed += cores == null ? 0 : cores;
      unknown += cores == null ? 1 : 0;
    }
    compare(quota, needed, "cores", path, report);
    if (unknown > 0 && !quota.isUnlimited()) {
      report.add(
          Severity.WARNING,
          path,
          "how many cores " + unknown + " of " + coming.size() + " machines need is not stated",
          "state the cores of machines");
    }
  }

  private static void compare(Count quota, long needed, String what, String path, Report report) {
    if (needed > quota.value()) {
      report.add(
          Severity.ERROR,
          path,
          "all machines that are protected to the region need "
              + needed
              + " "
              + what
              + ", and the"
              + " quota is "
              + quota,
          "ask for a larger quota");
    }
  }
}
