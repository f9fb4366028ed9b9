package org.drsim.scenario.readiness;

import org.drsim.quantity.Durations;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Enabled;

/** Machines and disks that a failover would not find. */
final class ProtectedDisksCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "unprotected";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final Estate.Member member : estate.members()) {
      final Enabled enabled = member.machine().protection().enabled();
      if (enabled != null) {
        report.add(
            Severity.WARNING,
            member.path("protection.enabled"),
            "not protected before "
                + Durations.print(enabled.at())
                + ", nor before its disks are copied",
            "switch protection on in time");
      }
      for (final Disk disk : member.machine().disks()) {
        if (disk.exclude()) {
          report.add(
              Severity.WARNING,
              member.path("disks[" + disk.name() + "].exclude"),
              "the disk is not replicated: the machine would be made without it",
              "replicate it, or be sure that nothing on it is needed");
        }
      }
    }
  }
}
