package org.drsim.scenario.readiness;

import java.util.LinkedHashSet;
import java.util.Set;
import org.drsim.scenario.AddressRange;
import org.drsim.scenario.Network;

/** Networks with the same addresses on both sides. */
final class AddressesCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "address-ranges";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Set<String> seen = new LinkedHashSet<>();
    for (final Estate.Member member : estate.members()) {
      final Network target = estate.network(member.replica().network());
      final Network source =
          member.machine().network() == null
              ? null
              : estate.network(member.machine().network().name());
      if (source != null
          && target != null
          && !source.name().equals(target.name())
          && seen.add(source.name() + " " + target.name())) {
        compare(source, target, report);
      }
    }
  }

  private static void compare(Network source, Network target, Report report) {
    for (final AddressRange one : source.addressSpace()) {
      for (final AddressRange other : target.addressSpace()) {
        if (one.overlaps(other)) {
          report.add(
              Severity.WARNING,
              "networks[" + source.name() + "].addressSpace",
              one
                  + " of '"
                  + source.name()
                  + "' is also "
                  + other
                  + " of its target '"
                  + target.name()
                  + "': the two cannot be connected",
              "use other addresses, unless machines are to keep theirs and all move together");
        }
      }
    }
  }
}
