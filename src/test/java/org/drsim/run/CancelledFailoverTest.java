package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.recovery.Phase;
import org.drsim.recovery.RecoveryStep;
import org.junit.jupiter.api.Test;

/**
 * Failovers that people cancel, by hand: the region is lost from 600 s to 2,400 s, people decide at
 * 720 s, the disks take 10 s, and a machine two hours.
 */
final class CancelledFailoverTest {

  private static RunResult run(String cancel, String group) {
    return Simulated.run(
        0,
        "simulation: {duration: 4 h}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "agent: {batchInterval: 60 s}",
        "workloads: [{name: w, churn: 1 MB/s}]",
        group.isEmpty() ? "consistencyGroups: []" : "consistencyGroups: [{name: " + group + "}]",
        "defaults: {machine: {region: northeurope, disks: [{name: d, size: 64 GiB,"
            + " type: premium, workload: w}], protection: {to: westeurope}"
            + (group.isEmpty() ? "" : ", consistencyGroup: " + group)
            + "}}",
        "machines: [{name: first}, {name: second}]",
        "recovery: {vmCreation: 2 h, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s},"
            + " shutdown: 60 s}",
        "recoveryPlans: [{name: p, groups: [{machines: first}, {machines: second}]}]",
        "faults: [{name: loss, regionOutage: northeurope, at: 10 min, for: 30 min}]",
        "responses: [{to: loss, detect: 1 min, decide: 1 min, failOver: p, cancelFailover: {"
            + cancel
            + "}}]");
  }

  private static MachineOutage machine(RunResult run, String name) {
    return run.outages().get(0).machines().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Back after 1,800 s, without a loss; without points from the decision to the end. */
  @Test
  void theMachinesAreBackWithTheirRegion_andNotProtectedAnyMore() {
    final RunResult run = run("onFaultEnd: true", "");
    for (final String name : new String[] {"first", "second"}) {
      final MachineOutage machine = machine(run, name);
      assertThat(machine.outcome()).isEqualTo(MachineOutcome.CANCELLED);
      assertThat(machine.loss()).isNull();
      assertThat(machine.rtoSeconds()).isEqualTo(1800);
      assertThat(
              machine.phases().stream().mapToDouble(p -> p.endSeconds() - p.startSeconds()).sum())
          .isCloseTo(1800, within(1e-9));
    }
    assertThat(machine(run, "first").phases())
        .extracting(Phase::name)
        .containsExactly("detection", "decision", "disks", "cancelled");
    for (final MachineResult result : run.machines()) {
      final MachineMeasures measures = result.measures();
      assertThat(measures.computeDownSeconds()).isEqualTo(1800);
      assertThat(measures.points().unprotectedSeconds()).isEqualTo(4 * 3600 - 720);
      assertThat(measures.points().counts().retained()).isZero();
    }
    final OutageMeasures outage = run.outages().get(0);
    assertThat(outage.plans().get(0).allCancelled()).isTrue();
    assertThat(outage.plans().get(0).rtoSeconds()).isEqualTo(1800);
    assertThat(outage.plans().get(0).lossSeconds()).isZero();
    assertThat(outage.plans().get(0).steps())
        .anyMatch(step -> step.outcome() == RecoveryStep.Outcome.CANCELLED)
        .noneMatch(step -> step.name().equals("boot"));
  }

  /**
   * Enabled at 3,000 s. 64 GiB at 16 % of the 50 MB/s of such a disk are copied in 8,192 s, beside
   * what is written, and at 300 s per marker the first point is that of 11,400 s.
   */
  @Test
  void enabledAgain_allIsCopied_beforeThereIsAPoint() {
    final MachineMeasures measures =
        run("onFaultEnd: true, enableAgainAfter: 10 min", "").machines().get(0).measures();
    final double mapped = 600 * 1e6;
    final double copied = 3000 + (64.0 * (1 << 30) - mapped) / (0.16 * 50 * (1 << 20));
    final double first = 300 * Math.ceil(copied / 300);
    assertThat(measures.points().unprotectedSeconds()).isCloseTo(first - 720, within(1.0));
    assertThat(measures.points().counts().crashConsistent())
        .isEqualTo((long) (1 + 1 + (4 * 3600 - first) / 300)); // At 300 s, and then up to the end.
  }

  /** The first serves at 720 + 10 + 7,200 + 40 + 5; cancelled 10 min later, the second does not. */
  @Test
  void whatServesElsewhereStaysThere_andOthersAreCancelled() {
    final RunResult run = run("after: " + (10 + 7200 + 45 + 600) + " s", "");
    assertThat(machine(run, "first").outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(machine(run, "first").rtoSeconds()).isEqualTo(120 + 10 + 7200 + 45);
    final MachineOutage second = machine(run, "second");
    assertThat(second.outcome()).isEqualTo(MachineOutcome.CANCELLED);
    // Its region was back long before: it was given up at 720 s, and is started when that ends.
    assertThat(second.rtoSeconds()).isEqualTo(120 + 10 + 7200 + 45 + 600);
    assertThat(run.outages().get(0).plans().get(0).cancelled()).isEqualTo(1);
    assertThat(run.outages().get(0).plans().get(0).allCancelled()).isFalse();
  }

  @Test
  void theMembersOfAConsistencyGroupAreNeverAlone() {
    final RunResult run = run("after: " + (10 + 7200 + 45 + 600) + " s", "g");
    assertThat(machine(run, "first").outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(machine(run, "second").outcome()).isNotEqualTo(MachineOutcome.CANCELLED);
  }

  /** When all is over before, nobody cancels anything. */
  @Test
  void aFailoverThatIsOverIsNotCancelled() {
    final RunResult run = run("after: " + 2 * (7200 + 55) + " s", "");
    assertThat(run.outages().get(0).plans().get(0).cancelled()).isZero();
  }
}
