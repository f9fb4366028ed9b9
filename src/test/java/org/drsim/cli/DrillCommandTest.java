package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.drsim.output.Json;
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

  /**
   * Ready after 10 + 30 + 40 + 5 s where eight cores are free, as at 4 h and 12 h; not at 8 h, when
   * the other drill keeps four of them.
   */
  @Test
  void aDrillThatIsNeverReady_leavesTheMeanOfTheOthers_onTerminalAndPage() throws IOException {
    final String file =
        file(
            "room.yaml",
            """
            simulation: {duration: 16 h}
            workloads: [{name: w, churn: 1 MB/s}]
            regions: [northeurope, {name: westeurope, quota: {cores: 8}}]
            recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}, slots: 50}
            defaults: {machine: {region: northeurope, vmSize: Standard_D4s_v5, disks: [{name: d, size: 128 GiB, workload: w}], protection: {to: westeurope}}}
            machines: [{name: m, count: 2}, {name: x}]
            recoveryPlans: [{name: p, groups: [{machines: m}]}, {name: q, groups: [{machines: x}]}]
            drills:
              - {name: d, plan: p, every: 4 h, keepFor: 10 min, cleanUp: 10 min}
              - {name: other, plan: q, at: 7 h, keepFor: 3 h, cleanUp: 10 min}
            """);
    assertThat(drsim("run", file, "-o", reports(), "--no-charts")).as(stderr()).isZero();

    final String said = "1 of 3 never ready, as not all machines ran; mean of the others 1.42 min";
    assertThat(stdout())
        .containsPattern("(?m)^  d: p +1\\.42 min +– +never +0\\.6\n    " + said + "\n  other: q")
        .doesNotContain("1 of 1 never");
    final Path latest = folder.resolve("reports/room/latest");
    assertThat(Files.readString(latest.resolve("report.html")))
        .contains(">" + said + "</td><td>1.42 min</td><td>–</td><td>never</td>");
    final Map<String, Object> summary =
        Json.read(Files.readAllBytes(latest.resolve("summary.json")));
    assertThat(new JsonPath("drills[d].ready.mean.value").of(summary)).isNull();
    assertThat(((Number) new JsonPath("drills[d].completeReady.value").of(summary)).doubleValue())
        .isCloseTo(85, within(1e-6));
  }

  private void run(String drills) throws IOException {
    final String file = file("drills.yaml", SCENARIO + drills + "\n");
    assertThat(drsim("run", file, "-o", reports(), "--no-charts", "--no-report"))
        .as(stderr())
        .isZero();
  }
}
