package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a run advises names what would help, and where it sends to must have something to say. */
final class RecoveryAdviceTest extends AtTheShell {

  /** The group is in a region that only its control plane leaves: readiness finds nothing. */
  @Test
  void aWaitForTheControlPlaneOfAResourceGroup_isNoMatterOfReadiness() throws IOException {
    final String scenario =
        file(
            "gate.yaml",
            """
            simulation: {duration: 12 h}
            workloads: [{name: w, churn: 1 MB/s}]
            machines:
              - name: vm
                region: northeurope
                disks: [{name: d, size: 64 GiB, workload: w}]
                protection: {to: westeurope, target: {resourceGroup: {name: rg, region: swedencentral}}}
              - name: other
                region: swedencentral
                disks: [{name: d, size: 64 GiB, workload: w}]
                protection: {to: westeurope}
            recoveryPlans: [{name: shop, groups: [{machines: vm}]}]
            faults:
              - {name: f, regionOutage: northeurope, at: 2 h}
              - {name: c, controlPlaneDown: swedencentral, at: 1 h, for: 4 h}
            responses: [{to: f, detect: 5 min, decide: 5 min, failOver: shop}]
            """);
    assertThat(drsim("validate", "--readiness", scenario)).isZero();
    assertThat(stdout()).doesNotContain("resource-group");
    assertThat(drsim("run", scenario, "-o", reports(), "--no-charts", "--no-report")).isZero();
    assertThat(stdout())
        .contains("gate: resourceGroup")
        .contains(
            "→ have the resource group and the vault in regions whose control plane does not fail"
                + " with it\n")
        .doesNotContain("--readiness");
  }
}
