package org.drsim.scenario.readiness;

import java.util.Optional;
import org.drsim.scenario.Region;

/** Machines of a size that their target region does not have. */
final class SizeCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "size";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final Estate.Member member : estate.members()) {
      final String stated = member.replica().size();
      final String size = stated == null ? member.machine().vmSize() : stated;
      final Optional<Region> target =
          estate.scenario().regions().stream()
              .filter(region -> region.name().equals(member.replica().region()))
              .filter(region -> size != null && region.withoutSizes().contains(size))
              .findFirst();
      target.ifPresent(
          region ->
              report.add(
                  Severity.ERROR,
                  member.path(stated == null ? "vmSize" : "protection.target.size"),
                  region.name() + " has no " + size + ": the machine cannot be made",
                  "state a size that it has (protection.target.size)"));
    }
  }
}
