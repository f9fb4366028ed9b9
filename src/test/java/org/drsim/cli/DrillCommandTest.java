package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What people read of their drills. */
final class DrillCommandTest extends AtTheShell {

  private static final String SCENARIO =
      """
      simulation: {warmUp: 2 h, duration: 24 h}
      workloads: [{name: w, churn: 1 MB/s}]
      machines:
        - {name: m, region: northeurope, disks: [{name: d, size: 128 GiB, workload: w}], protection: {to: westeurope}}
      recoveryPlans: [{name: p, groups: [{machines: m}]}]
      """;

  /** It holds its machines for hours yet when the run ends; how long, nobody knows. */
  @Test
  void aDrillThatIsNotOver_hasNoHours() throws IOException {
    run("drills: [{name: late, plan: p, at: 23.9 h}]");
    assertThat(stdout()).containsPattern("(?m)^  late: p .* –$").doesNotContain("NaN");
  }

  @Test
  void aDrillOfTheWarmUp_isSaidNotToCount() throws IOException {
    run("drills: [{name: early, plan: p, at: 1 h}, {name: good, plan: p, at: 12 h}]");
    assertThat(stdout())
        .contains("drill early: none began between the warm-up and the end\n")
        .doesNotContain("drill good");
  }

  private void run(String drills) throws IOException {
    final String file = file("drills.yaml", SCENARIO + drills + "\n");
    assertThat(drsim("run", file, "-o", reports(), "--no-charts", "--no-report"))
        .as(stderr())
        .isZero();
  }
}
