package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.run.OutageByHand.only;
import static org.drsim.run.OutageByHand.response;
import static org.drsim.run.OutageByHand.run;

import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.recovery.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people respond to an outage, and when they do not have to. */
final class OutageResponseTest {

  @Test
  void phasesAddUpToTheTimeToRecover_fromOutageDetectionAndDecision() {
    final OutageMeasures outage =
        run(
                "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
                response("latest-processed"))
            .outages()
            .get(0);

    assertThat(outage.plans().get(0).rtoSeconds()).isEqualTo(60 + 120 + 10 + 30 + 40 + 5);
    assertThat(outage.plans().get(0).fromDetectionSeconds()).isEqualTo(120 + 85);
    assertThat(outage.plans().get(0).fromDecisionSeconds()).isEqualTo(85);
    assertThat(outage.plans().get(0).criticalPath())
        .containsExactly("vm", "detection", "decision", "disks", "machine", "boot", "application");
  }

  @Test
  void aFaultThatEndsBeforeTheFailover_callsItOff() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 10 min, for: 3 min}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, waitFirst: 2 min, failOver: p}]");
    final MachineOutage machine = only(run);

    assertThat(machine.failedOver()).isFalse();
    assertThat(machine.rtoSeconds()).isEqualTo(180);
    assertThat(run.outages().get(0).plans()).isEmpty();
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(180);
  }

  /**
   * The first fault ends at 780 s. Until when the second keeps the machine down, which nobody
   * responds to, decides whether the failover of 960 s takes place.
   */
  @ParameterizedTest
  @CsvSource({"700 s, 1 h, true", "780 s, 1 h, true", "700 s, 4 min, false", "800 s, 1 h, false"})
  void aResponseIsCalledOffOnceItsMachinesRun(String begins, String lasts, boolean failedOver) {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 10 min, for: 3 min},"
                + " {name: other, regionOutage: northeurope, at: "
                + begins
                + ", for: "
                + lasts
                + "}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, waitFirst: 4 min, failOver: p}]");
    final MachineOutage machine = run.outages().get(0).machines().get(0);

    assertThat(machine.failedOver()).isEqualTo(failedOver);
    if (failedOver) {
      assertThat(run.outages().get(0).startedSeconds()).isEqualTo(960);
      assertThat(machine.rtoSeconds()).isEqualTo(6 * 60 + 85);
      // The marker at 600 s, the instant of the outage, came too late.
      assertThat(machine.loss().markerSeconds()).isEqualTo(300);
    } else {
      assertThat(run.outages().get(0).startedSeconds()).isNaN();
    }
  }

  /** A fault that stops no machine is called off with its end, whatever else is down. */
  @Test
  void aResponseToWhatStopsNoMachine_isCalledOffWithIt() {
    final RunResult run =
        run(
            "faults: [{name: loss, linkDown: northeurope->westeurope, at: 10 min, for: 3 min},"
                + " {name: other, regionOutage: northeurope, at: 11 min, for: 1 h}]",
            "responses: [{to: loss, detect: 1 min, decide: 1 min, waitFirst: 4 min, failOver: p}]");

    assertThat(run.outages()).allMatch(outage -> Double.isNaN(outage.startedSeconds()));
  }

  /** Until the control plane of the target works, an attempt is made every 30 minutes. */
  @Test
  void aControlPlaneThatIsDown_delaysTheFailover() {
    final RunResult run =
        run(
            "faults: [{name: plane, controlPlaneDown: westeurope, at: 5 min, for: 40 min},"
                + " {name: loss, regionOutage: northeurope, at: 10 min}]",
            response("latest-processed"));

    // Tried at 13 and 43 min; the plane works from 45 min on; done at 73 min.
    assertThat(run.outages().get(0).machines().get(0).rtoSeconds()).isEqualTo(63 * 60 + 85);
  }

  /**
   * The second fault, of 200 s, finds the machine down; the response to the first fails it over at
   * 317 s and it serves at 402 s, although its old region is back at 1,000 s.
   */
  @Test
  void aFaultWhoseMachinesAnotherResponseTookAway_saysSo() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s, for: 5 min},"
                + " {name: more, regionOutage: northeurope, at: 200 s, for: 800 s}]",
            response("latest-processed"));
    final OutageMeasures more = run.outages().get(1);
    final MachineOutage machine = more.machines().get(0);

    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_OVER_FOR_ANOTHER);
    assertThat(machine.rtoSeconds()).isEqualTo(402 - 200);
    assertThat(machine.phases())
        .containsExactly(
            new Phase("decision", 200, 317),
            new Phase("disks", 317, 327),
            new Phase("machine", 327, 357),
            new Phase("boot", 357, 397),
            new Phase("application", 397, 402));
    assertThat(machine.loss()).isNull();
    assertThat(more.plans()).isEmpty();
    assertThat(run.outages().get(0).machines().get(0).outcome())
        .isEqualTo(MachineOutcome.FAILED_OVER);
  }

  /** One machine at a time from 1,050 s on, 70 s each with its slot; the run ends in the second. */
  @ParameterizedTest
  @CsvSource({"latest-processed, 0, 1", "latest-app-consistent, 3, 0"})
  void aMachineThatWaits_isNotOneWithoutAPoint(String choice, int withoutPoint, int waiting) {
    final OutageMeasures outage =
        run(
                "simulation: {duration: 1150 s}",
                "policies: [{name: default, appConsistentEvery: 1 h}]",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s, freezeFails: 100 %}",
                "machines: [{name: vm, count: 3, region: northeurope, disks: [{name: d, size: 1"
                    + " TiB, workload: w}], protection: {to: westeurope}}]",
                "recovery: {slots: 1, vmCreation: 30 s, diskAttach: 40 s, appStart: 1 s,"
                    + " boot: {linux: 1 s}}",
                "recoveryPlans: []",
                "faults: [{name: loss, regionOutage: northeurope, at: 990 s}]",
                "responses: [{to: loss, detect: 1 min, decide: 0 s, recoveryPoint: "
                    + choice
                    + ", failOver: {each: vm, inParallel: 3, handsOn: 0 s}}]")
            .outages()
            .get(0);

    assertThat(outage.plans().get(0).withoutPoint()).isEqualTo(withoutPoint);
    assertThat(outage.plans().get(0).waiting()).isEqualTo(waiting);
    assertThat(Double.isInfinite(outage.plans().get(0).lossSeconds())).isEqualTo(withoutPoint > 0);
    assertThat(Double.isNaN(outage.plans().get(0).lossSeconds())).isEqualTo(waiting > 0);
  }

  /** Nothing to fail over to: the service refuses, and the machine comes back with its region. */
  @Test
  void aMachineWithoutAnyPoint_isNotFailedOver() {
    final RunResult run =
        run(
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 GiB, workload:"
                + " w}], protection: {to: westeurope, enabled: {at: 1 h}}}]",
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s, for: 30 min}]",
            response("latest"));
    final MachineMeasures measures = run.machines().get(0).measures();

    assertThat(only(run).failedOver()).isFalse();
    assertThat(only(run).rtoSeconds()).isEqualTo(1800);
    assertThat(measures.computeDownSeconds()).isEqualTo(1800);
    assertThat(measures.points().unprotectedSeconds()).isBetween(3600.0, 7200.0);
    assertThat(measures.points().counts().crashConsistent()).isPositive();
  }
}
