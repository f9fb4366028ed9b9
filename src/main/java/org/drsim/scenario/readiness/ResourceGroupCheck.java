package org.drsim.scenario.readiness;

import org.drsim.scenario.ResourceGroup;

/** Resource groups that go down with the source. */
final class ResourceGroupCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "resource-group";
  }

  @Override
  public void check(Estate estate, Report report) {
    for (final Estate.Member member : estate.members()) {
      final ResourceGroup group = member.machine().protection().target().resourceGroup();
      final String source = member.machine().region();
      final boolean betweenZones = member.replica().region().equals(source);
      if (group == null) {
        continue;
      }
      if (!betweenZones && source.equals(group.region())) {
        report.add(
            Severity.ERROR,
            member.path("protection.target.resourceGroup"),
            "'" + group.name() + "' is in the source region " + source + " and lost with it",
            "use a resource group of another region");
      } else if (betweenZones && group.name().equals(member.machine().resourceGroup())) {
        report.add(
            Severity.ERROR,
            member.path("protection.target.resourceGroup"),
            "'" + group.name() + "' is that of the machine itself: it cannot be made there",
            "use another resource group");
      }
    }
  }
}
