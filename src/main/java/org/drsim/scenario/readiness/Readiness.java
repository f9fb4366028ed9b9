package org.drsim.scenario.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.scenario.Scenario;

/**
 * Says what would fail, or disappoint, if one failed over now, without anything else going wrong.
 */
public final class Readiness {

  private static final List<ReadinessCheck> CHECKS =
      List.of(
          new ReplicationCheck(),
          new ProtectedDisksCheck(),
          new NetworkMappingCheck(),
          new SubnetCheck(),
          new AddressesCheck(),
          new ResourceGroupCheck(),
          new SizeCheck(),
          new QuotaCheck(),
          new CapacityCheck(),
          new VaultCheck(),
          new GroupPortCheck(),
          new ChurnCheck(),
          new ObjectivesCheck());

  private Readiness() {}

  /**
   * All findings, the worst first, else in the order of the checks and of the scenario.
   *
   * @param complete scenario, without contradictions
   */
  public static List<ReadinessFinding> of(Scenario complete, Churns churns) {
    final Estate estate = new Estate(complete, churns);
    final List<ReadinessFinding> findings = new ArrayList<>();
    for (final ReadinessCheck check : CHECKS) {
      check.check(
          estate,
          (severity, path, problem, remedy) ->
              findings.add(new ReadinessFinding(check.name(), severity, path, problem, remedy)));
    }
    findings.sort(Comparator.comparing(ReadinessFinding::severity));
    return List.copyOf(findings);
  }
}
