package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.measure.DrillMeasures;
import org.junit.jupiter.api.Test;

/** Test failovers by hand: disks 10 s, machine 30 s, boot 40 s, application 5 s. */
final class DrillsTest {

  private static RunResult run(String... more) {
    final List<String> lines =
        new ArrayList<>(
            List.of(
                "simulation: {duration: 12 h}",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s}",
                "agent: {batchInterval: 60 s}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                "defaults: {machine: {region: northeurope, vmSize: Standard_D4s_v5, disks: [{name: d,"
                    + " size: 1 TiB, type: premium, workload: w}], protection: {to: westeurope}}}",
                "machines: [{name: a}, {name: b}, {name: c}]",
                "recoveryPlans: [{name: p, groups: [{machines: [a, b]}, {machines: c}]}]"));
    lines.addAll(Arrays.asList(more));
    return Simulated.run(0, lines.toArray(String[]::new));
  }

  private static String recovery(int slots) {
    return "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s},"
        + " retryEvery: 30 min, slots: "
        + slots
        + "}";
  }

  private static final String DRILL =
      "drills: [{name: d, plan: p, at: 1 h, keepFor: 2 h, cleanUp: 10 min}]";

  private static DrillMeasures only(RunResult run) {
    assertThat(run.drills()).hasSize(1);
    return run.drills().get(0);
  }

  @Test
  void aDrillTakesAsLongAsThePlanAndItsMachinesRunUntilTheyAreRemoved() {
    final DrillMeasures drill = only(run(recovery(50), DRILL));
    assertThat(drill.beginsSeconds()).isEqualTo(3600);
    assertThat(drill.readySeconds()).isCloseTo(10 + 75 + 75, within(1e-6));
    assertThat(drill.ran()).isEqualTo(3);
    // Two boot at 80 s and the third at 155 s; the plan is over at 160 s, and 130 min follow.
    assertThat(drill.machineSeconds())
        .isCloseTo(2 * (160 - 80) + (160 - 155) + 3 * 130 * 60, within(1e-6));
  }

  /** Published: production and replication go on. */
  @Test
  void aDrillChangesNothingElse() {
    final RunResult with = run(recovery(50), DRILL);
    final RunResult without = run(recovery(50));
    for (int i = 0; i < 3; i++) {
      assertThat(with.machines().get(i))
          .usingRecursiveComparison()
          .withEqualsForType(Double::equals, Double.class)
          .isEqualTo(without.machines().get(i));
    }
    assertThat(with.outages()).isEmpty();
  }

  @Test
  void withOneSlotAllIsDoneOneAfterTheOther() {
    // Disks 3 times 10 s; then a is made in 30 s, b in the next 30 s, and serves 45 s later; then
    // c.
    assertThat(only(run(recovery(1), DRILL)).readySeconds())
        .isCloseTo(30 + 60 + 45 + 75, within(1e-6));
  }

  private static final String LOSS = "faults: [{name: loss, regionOutage: northeurope, at: 2 h}]";
  private static final String RESPONSE =
      "responses: [{to: loss, detect: 0 s, decide: 0 s, failOver: p}]";

  /** The table of states: from a test, only its cleanup leads to a failover. */
  @Test
  void whatIsThereForATestIsRemovedBeforeTheFailover() {
    final RunResult run = run(recovery(50), DRILL, LOSS, RESPONSE);
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds()).isCloseTo(600 + 160, within(1e-6));
    // All ran from their boots until they were removed 10 min after the outage began.
    assertThat(only(run).machineSeconds()).isCloseTo(2 * (4200 - 80) + (4200 - 155), within(1e-6));
  }

  @Test
  void afterTheCleanupAFailoverHasNothingToWaitFor() {
    final RunResult run = run(recovery(50), DRILL, LOSS.replace("2 h", "4 h"), RESPONSE);
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds()).isCloseTo(160, within(1e-6));
  }

  /** Three machines of four cores need twelve; what a drill takes is free again after it. */
  @Test
  void theQuotaIsFreeAgainAfterTheCleanup() {
    final String quota = "regions: [northeurope, {name: westeurope, quota: {cores: 12}}]";
    final RunResult run = run(quota, recovery(50), DRILL, LOSS.replace("2 h", "4 h"), RESPONSE);
    assertThat(only(run).ran()).isEqualTo(3);
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds()).isCloseTo(160, within(1e-6));
  }

  /**
   * A drill has all eight cores when another machine fails over: what is there for the test goes in
   * ten minutes, after the disk and before the machine.
   */
  @Test
  void aDrillKeepsNoFailoverOfAnotherMachineFromItsRoom() {
    final RunResult run =
        run(
            "regions: [northeurope, {name: westeurope, quota: {cores: 8}}]",
            "recoveryPlans: [{name: p, groups: [{machines: [a, b]}]}, {name: q, groups: [{machines:"
                + " c}]}]",
            recovery(50),
            DRILL,
            "faults: [{name: loss, effects: {scope: {machines: c}, compute: stops}, at: 2 h}]",
            RESPONSE.replace("failOver: p", "failOver: q"));
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds())
        .isCloseTo(10 + 600 + 75, within(1e-6));
    assertThat(only(run).machineSeconds()).isCloseTo(2 * (7200 + 610 - 3680), within(1e-6));
  }

  /** Without the drill there is no room either: nobody waits for its removal. */
  @Test
  void aDrillInAnotherRegionIsLeftAlone() {
    final RunResult run =
        run(
            "regions: [northeurope, {name: westeurope, quota: {cores: 3}}]",
            "recoveryPlans: [{name: p, groups: [{machines: [a, b]}]}, {name: q, groups: [{machines:"
                + " c}]}]",
            "links: [{from: northeurope, to: westeurope, latency: 0 s}, {from: northeurope, to:"
                + " swedencentral, latency: 0 s}]",
            "machines: [{name: a, protection: {to: swedencentral}}, {name: b, protection: {to:"
                + " swedencentral}}, {name: c}]",
            recovery(50),
            DRILL,
            "faults: [{name: loss, effects: {scope: {machines: c}, compute: stops}, at: 2 h}]",
            RESPONSE.replace("failOver: p", "failOver: q"));
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds()).isInfinite();
    // Both boot at 80 s and serve 5 s later; 130 min follow.
    assertThat(only(run).machineSeconds()).isCloseTo(2 * (5 + 130 * 60.0), within(1e-6));
  }

  @Test
  void aDrillFindsTheQuotaNobodyAskedFor() {
    final String quota = "regions: [northeurope, {name: westeurope, quota: {cores: 8}}]";
    final DrillMeasures drill = only(run(quota, recovery(50), DRILL));
    assertThat(drill.ran()).isEqualTo(2);
    assertThat(drill.readySeconds()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** A drill of machines that were all failed over before has nothing to say. */
  @Test
  void aDrillOfWhatHasMovedIsNone() {
    assertThat(run(recovery(50), DRILL.replace("at: 1 h", "at: 5 h"), LOSS, RESPONSE).drills())
        .isEmpty();
  }

  /** What a drill costs is not known before its machines are removed. */
  @Test
  void aDrillThatTheRunCutsShortHasNoCost() {
    final DrillMeasures drill = only(run(recovery(50), DRILL.replace("at: 1 h", "at: 11 h")));
    assertThat(drill.readySeconds()).isCloseTo(160, within(1e-6));
    assertThat(drill.machineSeconds()).isNaN();
  }

  /** The control plane of the target goes down 10 s after the start, for an hour. */
  @Test
  void aGateThatOpensAgainIsTriedAgain() {
    final RunResult run =
        run(
            recovery(50),
            "faults: [{name: loss, regionOutage: northeurope, at: 2 h}, {name: plane,"
                + " controlPlaneDown: westeurope, at: 7205 s, for: 1 h}]",
            RESPONSE);
    // Disks at 10 s; tried at 10 s, 1810 s, and with success at 3610 s.
    assertThat(run.outages().get(0).plans().get(0).rtoSeconds())
        .isCloseTo(3610 + 75 + 75, within(1e-6));
  }

  @Test
  void drillsComeAgain() {
    final RunResult run =
        run(
            recovery(50),
            "drills: [{name: d, plan: p, every: 2 h, keepFor: 0 s, cleanUp: 10 min}]");
    // From each end, 160 s and 10 min after its beginning, to the next beginning: two hours.
    assertThat(run.drills().stream().map(DrillMeasures::beginsSeconds))
        .containsExactly(7200.0, 7200.0 + 7960, 7200.0 + 2 * 7960, 7200.0 + 3 * 7960, 39040.0);
  }
}
