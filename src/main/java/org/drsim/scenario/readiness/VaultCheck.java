package org.drsim.scenario.readiness;

import org.drsim.scenario.Vault;

/** A vault that goes down with the machines that need it. */
final class VaultCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "vault";
  }

  @Override
  public void check(Estate estate, Report report) {
    final String vault = region(estate.scenario().vault());
    final boolean isSource =
        estate.members().stream()
            .anyMatch(
                m -> m.machine().region().equals(vault) && !m.replica().region().equals(vault));
    final boolean isTarget =
        estate.members().stream().anyMatch(m -> m.replica().region().equals(vault));
    if (isSource) {
      report.add(
          Severity.ERROR,
          "vault.region",
          "'" + vault + "' is the source region of machines: when it is down nothing can fail over",
          "put the vault into the target region");
    } else if (!vault.isEmpty() && !isTarget) {
      report.add(
          Severity.NOTE,
          "vault.region",
          "'" + vault + "' is a third region: when it is down nothing can fail over",
          "put the vault into the target region");
    }
  }

  private static String region(Vault vault) {
    return vault.region() == null ? "" : vault.region();
  }
}
