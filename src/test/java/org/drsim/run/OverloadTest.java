package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.BudgetPart;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

/** More churn than a limit lets through: what the fluid model says of it. */
final class OverloadTest {

  /**
   * Churn c = 2μ: what is applied has an age that grows at 1 − μ/c = 1/2, so that the newest point
   * is 60 minutes old after 120 minutes.
   */
  @Test
  void twiceTheLimit_raisesTheAlertAfterTwoHours() {
    final MachineReport machine = overloaded("simulation: {duration: 4 h}", "source");

    assertThat(machine.health().alerts()).isEqualTo(1);
    assertThat(machine.health().firstAlertSeconds()).isCloseTo(7200, within(5.0));
    assertThat(machine.health().alertSeconds()).isCloseTo(7200, within(5.0));
    assertThat(machine.rpo().maxSeconds()).isCloseTo(7200, within(5.0));
  }

  /** Points go on becoming available, only later and later: by their creation there is no alert. */
  @Test
  void countedFromCreation_thereIsNoAlert() {
    assertThat(overloaded("simulation: {duration: 4 h}", "creation").health().alerts()).isZero();
  }

  @Test
  void anOverloadedPathHasAGrowthAndNoMean() {
    final MachineReport machine = overloaded("simulation: {duration: 4 h}", "source");

    assertThat(machine.growthPerHour()).isCloseTo(1800, within(1.0));
  }

  @Test
  void aPathWithRoom_isNotUnstable() {
    assertThat(
            Simulated.machine(
                    "simulation: {duration: 4 h}",
                    "limits: {machineUpload: unlimited, diskApply: 2 MB/s}",
                    "workloads: [{name: w, churn: 1.99 MB/s}]")
                .growthPerHour())
        .isNull();
  }

  @Test
  void theLimitThatBinds_isNamedWithItsUse() {
    final LimitReport limit = overloaded("simulation: {duration: 4 h}", "source").limits().get(0);

    assertThat(limit.name()).isEqualTo("churn limit of disk d");
    assertThat(limit.meanUtilisation()).isCloseTo(1, within(1e-3));
    assertThat(limit.busiestUtilisation()).isCloseTo(1, within(1e-9));
    assertThat(limit.rpoSeconds()).isCloseTo(3600, within(10.0));
  }

  /**
   * One disk at twice its limit for two hours: half of what was written, an hour of churn, is not
   * applied, and all of it but the batches in flight waits in the cache account of the source
   * region.
   */
  @Test
  void whatIsNotApplied_waitsInTheCacheAccountOfTheSource() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 2 h}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: 2}",
            "limits: {machineUpload: unlimited, diskApply: 5 MB/s}",
            "workloads: [{name: w, churn: 10 MB/s}]");

    final double hour = 10e6 * 3600;
    final double batch = 67.2e6; // 64 MiB
    assertThat(machine.backlog().max()).isCloseTo(hour, within(2 * batch));
    assertThat(machine.backlogs().cache().max()).isCloseTo(hour, within(4 * batch));
    assertThat(machine.backlogs().apply().max()).isBetween(batch, 2.1 * batch);
    assertThat(machine.backlogs().agent().max()).isLessThan(1.1 * batch);
  }

  /** Ten times 2 MB/s for 12 min, then 1 MB/s: what is being worked off does not grow for good. */
  @Test
  void aBurstThatIsBeingWorkedOff_isNotUnstable() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 30 min}",
            "policies: [{name: default, crashConsistentEvery: 10 s}]",
            "agent: {batchInterval: 1 s}",
            "limits: {machineUpload: 2 MB/s, diskApply: unlimited}",
            "workloads: [{name: w, trace: burst.csv}]");

    // 1.74 GB over 2 MB/s: worked off after 870 s of 1,800 s.
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.rpo().maxSeconds()).isGreaterThan(400);
  }

  /** A member that is stuck: what waits for it waits for the group, and the group has no mean. */
  @Test
  void aMemberThatIsStuck_makesItsGroupUnstable() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 8 h}",
            "limits: {machineUpload: 20 kB/s, diskApply: unlimited}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
            "workloads: [{name: w, churn: 1 kB/s}, {name: x, churn: 1 MB/s}]",
            "machines: [" + member("a", "w") + ", " + member("b", "x") + "]");

    final MachineReport free = result.machines().get(0);
    assertThat(free.growthPerHour()).isNull();
    assertThat(free.groupUnstable()).isTrue();
    assertThat(result.machines().get(1).growthPerHour()).isNotNull();
    assertThat(result.consistencyGroups().get(0).unstable()).isTrue();
    assertThat(free.multiVmBudget().get(BudgetPart.GROUP_WAIT)).isGreaterThan(10_000);
    assertThat(result.machines().get(1).limits().get(0).meanUtilisation())
        .isCloseTo(1, within(0.01));
  }

  private static String member(String name, String workload) {
    return "{name: "
        + name
        + ", region: northeurope, consistencyGroup: g, disks: [{name: d, size: 1 TiB, workload: "
        + workload
        + "}], protection: {to: westeurope, cacheAccount: cache}}";
  }

  private static MachineReport overloaded(String simulation, String counts) {
    return Simulated.machine(
        simulation,
        "agent: {batchInterval: 1 s}",
        "policies: [{name: default, crashConsistentEvery: 2 s}]",
        "alert: {after: 60 min, counts: " + counts + "}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "limits: {machineUpload: unlimited, diskApply: 2 MB/s}",
        "workloads: [{name: w, churn: 4 MB/s}]");
  }
}
