package org.drsim.scenario.readiness;

import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.OperatingSystem;

/** Consistency groups whose members may not reach each other. */
final class GroupPortCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "port-20004";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final ConsistencyGroup group : estate.scenario().consistencyGroups()) {
      final String path = "consistencyGroups[" + group.name() + "].port20004";
      final boolean linux =
          estate.members().stream()
              .map(Estate.Member::machine)
              .filter(machine -> group.name().equals(machine.consistencyGroup()))
              .anyMatch(machine -> machine.os() == OperatingSystem.LINUX);
      if (group.port20004() == ConsistencyGroup.Port.CLOSED) {
        report.add(
            Severity.ERROR,
            path,
            "port 20004 between the members is closed: there are no multi-VM recovery points",
            linux ? "open it; on Linux that is done by hand" : "open it");
      } else if (linux) {
        report.add(
            Severity.NOTE,
            path,
            "on Linux port 20004 between the members is opened by hand",
            "make sure that it is, or state closed");
      }
    }
  }
}
