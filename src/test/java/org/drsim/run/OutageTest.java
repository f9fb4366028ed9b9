package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.BudgetPart;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.RpoKind;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outages whose results follow by hand. Markers come at 0, 300, 600 … s, batches close each 60 s,
 * and every stage takes no time unless the test says so; 1 MB is written per second.
 */
final class OutageTest {

  private static final String[] WORLD = {
    "simulation: {duration: 2 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "agent: {batchInterval: 60 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
  };

  private static RunResult run(String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    return Simulated.run(0, all);
  }

  private static String response(String choice) {
    return "responses: [{to: loss, detect: 60 s, decide: 120 s, failOver: p, recoveryPoint: "
        + choice
        + "}]";
  }

  private static MachineOutage only(RunResult run) {
    assertThat(run.outages()).hasSize(1);
    assertThat(run.outages().get(0).machines()).hasSize(1);
    return run.outages().get(0).machines().get(0);
  }

  private static Loss loss(MachineOutage machine, RecoveryPointChoice choice) {
    return machine.alternatives().get(choice);
  }

  /**
   * Everything up to 120 s is applied, the marker at 0 s is the newest, the region is lost at 137 s
   * and with it the cache. By the FAQ of the product no point is made when nothing waits.
   */
  @ParameterizedTest
  @CsvSource({"latest-processed, 137", "latest, 137"})
  void nothingWaits_soTheLatestStateIsTheNewestPoint(String choice, double seconds) {
    final MachineOutage machine =
        only(run("faults: [{name: loss, regionOutage: northeurope, at: 137 s}]", response(choice)));

    assertThat(machine.loss()).isEqualTo(new Loss(0, seconds, seconds * 1e6));
  }

  @Test
  void nothingWaits_butAppliedDataAreCut_soOnlyWhatWasNotAppliedIsLost() {
    final MachineOutage machine =
        only(
            run(
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s, latestCutsApplied: true}",
                "faults: [{name: loss, regionOutage: northeurope, at: 137 s}]",
                response("latest")));

    assertThat(machine.loss()).isEqualTo(new Loss(120, 17, 17e6));
    assertThat(loss(machine, RecoveryPointChoice.LATEST_PROCESSED).seconds()).isEqualTo(137);
  }

  /**
   * Processing takes 100 s: the batches closed at 60 and 120 s are in the cache at 137 s. If that
   * can be read they are still there 10 s later, wait, and are applied first.
   */
  @Test
  void whatWaitsInAReadableCache_isApplied_andOnlyWhatWasNotUploadedIsLost() {
    final RunResult run =
        run(
            "service: {processing: 100 s, creation: 0 s, inFlightBatches: unlimited,"
                + " markerPhase: 0 s}",
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s, storage: readable,"
                + " network: open}]",
            "responses: [{to: loss, detect: 10 s, decide: 0 s, failOver: p, recoveryPoint:"
                + " latest}]");
    final MachineOutage machine = only(run);

    assertThat(machine.loss()).isEqualTo(new Loss(120, 17, 17e6));
    // Marker 0 has been a point since 100 s.
    assertThat(loss(machine, RecoveryPointChoice.LATEST_PROCESSED).seconds()).isEqualTo(137);
    // Starts at 147 s; the batch of 120 s is processed at 220 s; then disks, machine, boot, start.
    assertThat(machine.rtoSeconds()).isEqualTo(220 + 85 - 137);
  }

  /**
   * As above, and the target is down from 180 to 280 s: the drain goes on then, and nothing is lost
   * by that.
   */
  @Test
  void aDrainThatAnOutageOfTheTargetInterrupts_goesOn() {
    final MachineOutage machine =
        drain("regionOutage: westeurope, at: 180 s, for: 100 s").outages().get(0).machines().get(0);

    assertThat(machine.loss()).isEqualTo(new Loss(120, 17, 17e6));
    // The batch of 120 s is processed at 220 s and applied at 280 s, as the target is back.
    assertThat(machine.rtoSeconds()).isEqualTo(280 + 85 - 137);
  }

  /** The link is gone for good at 180 s: the batch of 60 s is applied, that of 120 s never is. */
  @Test
  void aDrainThatIsCutOff_givesWhatWasAppliedOnly() {
    final MachineOutage machine = only(drain("linkDown: northeurope->westeurope, at: 180 s"));

    assertThat(machine.loss()).isEqualTo(new Loss(60, 77, 77e6));
    assertThat(loss(machine, RecoveryPointChoice.LATEST)).isEqualTo(machine.loss());
    assertThat(machine.rtoSeconds()).isEqualTo(180 + 85 - 137);
  }

  private static RunResult drain(String fault) {
    return run(
        "service: {processing: 100 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "faults: [{name: loss, regionOutage: northeurope, at: 137 s, storage: readable, network:"
            + " open}, {name: more, "
            + fault
            + "}]",
        "responses: [{to: loss, detect: 10 s, decide: 0 s, failOver: p, recoveryPoint: latest}]");
  }

  @Test
  void whatWaitsInALostCache_isLost() {
    final MachineOutage machine =
        only(
            run(
                "service: {processing: 100 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s}",
                "faults: [{name: loss, regionOutage: northeurope, at: 437 s}]",
                "responses: [{to: loss, detect: 10 s, decide: 0 s, failOver: p, recoveryPoint:"
                    + " latest}]"));

    // Of the markers 0, 300 s only the first is out of the cache account at 437 s: 300 + 100 < 437.
    assertThat(machine.loss()).isEqualTo(new Loss(300, 137, 137e6));
    assertThat(machine.rtoSeconds()).isEqualTo(10 + 85);
  }

  /** A completion at the very instant of a fault comes too late. */
  @Test
  void aBatchThatWouldArriveInTheInstantOfTheCut_doesNotSurvive() {
    final String slow = "links: [{from: northeurope, to: westeurope, latency: 37 s}]";
    final MachineOutage cut =
        only(
            run(
                slow,
                "faults: [{name: loss, regionOutage: northeurope, at: 337 s}]",
                response("latest-processed")));
    final MachineOutage justAfter =
        only(
            run(
                slow,
                "faults: [{name: loss, regionOutage: northeurope, at: 337.001 s}]",
                response("latest-processed")));

    assertThat(cut.loss()).isEqualTo(new Loss(0, 337, 337e6));
    assertThat(justAfter.loss().markerSeconds()).isEqualTo(300);
  }

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

  /** A link that is down for an hour: nothing is lost, and the RPO is due to the fault. */
  @Test
  void aLinkThatWasDown_isCaughtUp() {
    final MachineMeasures measures =
        run("faults: [{name: cut, linkDown: northeurope->westeurope, at: 1000 s, for: 3600 s}]")
            .machines()
            .get(0)
            .measures();

    // The newest point is of 900 s; those up to 4,500 s come at once at 4,600 s.
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).max()).isEqualTo(3700);
    assertThat(measures.replicatedBytes()).isEqualTo(7_200_000_000L);
    // A ramp from marker 1,200 s on, which would have been a point at once; then, for 200 s, the
    // 100 s that the point of 4,500 s came late.
    final double blocked = (3400.0 * 3400 / 2 + 100 * 200) / 7200;
    assertThat(measures.points().budget().of(BudgetPart.BLOCKED) / 7200)
        .isCloseTo(blocked, within(1e-6));
  }

  /** Down from 1,000 to 2,000 s: no writes, no RPO, and no data lost. */
  @Test
  void aMachineThatWasDown_hasNoRpoMeanwhile() {
    final MachineMeasures measures =
        run("faults: [{name: cut, regionOutage: northeurope, at: 1000 s, for: 1000 s}]")
            .machines()
            .get(0)
            .measures();

    assertThat(measures.computeDownSeconds()).isEqualTo(1000);
    assertThat(measures.writtenBytes()).isEqualTo(6_200_000_000L);
    assertThat(measures.replicatedBytes()).isEqualTo(6_200_000_000L);
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).seconds()).isEqualTo(6200);
    // Before 1,000 s the RPO reaches 300 s, from 2,000 s to the marker at 2,100 s it is 1,100 s up.
    assertThat(measures.rpo().get(RpoKind.CRASH_CONSISTENT).max()).isEqualTo(1200);
  }

  /**
   * The state of the disks between two faults that overlap: compute is down from 600 to 1,500 s,
   * although the first fault ends at 1,200 s.
   */
  @Test
  void overlappingFaults_areCounted() {
    final MachineMeasures measures =
        run("faults: [{name: a, regionOutage: northeurope, at: 600 s, for: 600 s},"
                + " {name: b, regionOutage: northeurope, at: 900 s, for: 600 s}]")
            .machines()
            .get(0)
            .measures();

    assertThat(measures.computeDownSeconds()).isEqualTo(900);
    assertThat(measures.writtenBytes()).isEqualTo(6_300_000_000L);
  }

  @Test
  void surges_multiplyWhatIsWritten_andEachOther() {
    final MachineMeasures measures =
        run("faults: [{name: a, churnSurge: vm, factor: 3, at: 600 s, for: 600 s},"
                + " {name: b, churnSurge: vm, factor: 0.5, at: 900 s, for: 600 s}]")
            .machines()
            .get(0)
            .measures();

    // 600 s at 1, 300 s at 3, 300 s at 1.5, 300 s at 0.5, 5,700 s at 1 MB/s.
    assertThat(measures.writtenBytes()).isEqualTo((600 + 900 + 450 + 150 + 5700) * 1_000_000L);
    assertThat(measures.replicatedBytes()).isEqualTo(measures.writtenBytes());
  }

  /**
   * A member of a consistency group is down from 610 to 1,210 s, so that it has no markers at 900
   * and 1,200 s: the others have points then, but none in common.
   */
  @Test
  void pointsThatAMemberCannotDeliver_areNotInCommon() {
    final RunResult run =
        run(
            "machines: [{name: m, count: 2, region: northeurope, consistencyGroup: g, disks:"
                + " [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope,"
                + " cacheAccount: cache}}]",
            "recoveryPlans: []",
            "faults: [{name: f, effects: {scope: {machines: m-2}, compute: stops}, at: 610 s, for:"
                + " 600 s}]");
    final MachineMeasures other = run.machines().get(0).measures();

    // Markers at 0, 300, … 7,200 s are 25; 2 of them are not in common.
    assertThat(other.points().counts().crashConsistent()).isEqualTo(25);
    assertThat(other.points().counts().multiVm()).isEqualTo(23);
    // The newest common point is of 600 s until 1,500 s.
    assertThat(other.rpo().get(RpoKind.MULTI_VM).max()).isEqualTo(900);
    assertThat(other.points().commonBudget().sum() / 7200)
        .isCloseTo(other.rpo().get(RpoKind.MULTI_VM).mean(), within(1e-6));
  }

  /**
   * At 317 s it fails over to the other region; what the old one suffers later is not its matter.
   */
  @Test
  void aMachineThatHasMovedAwayIsInNoLaterOutageOfItsOldRegion() {
    final MachineOutage machine =
        only(
            run(
                "faults: [{name: loss, regionOutage: northeurope, at: 137 s, for: 30 min},"
                    + " {name: again, regionOutage: northeurope, at: 1 h, for: 10 min}]",
                response("latest-processed")));

    assertThat(machine.loss()).isEqualTo(new Loss(0, 137, 137e6));
  }

  /**
   * Failed over at 317 s with 85 s of work, so serving from 402 s on; then the target is down from
   * 1,000 to 1,600 s.
   */
  @Test
  void anOutageOfTheTargetStopsAMachineThatWasFailedOverThere() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s},"
                + " {name: again, regionOutage: westeurope, at: 1000 s, for: 10 min}]",
            response("latest-processed"));
    final MachineOutage again = run.outages().get(1).machines().get(0);

    assertThat(run.outages().get(0).machines().get(0).rtoSeconds()).isEqualTo(180 + 85);
    assertThat(again.failedOver()).isFalse();
    assertThat(again.rtoSeconds()).isEqualTo(600);
    assertThat(again.alternatives()).isEmpty();
    assertThat(run.outages().get(1).plans()).isEmpty();
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(265 + 600);
  }

  /** The target is down from 380 to 980 s, and its control plane works: nobody serves before. */
  @Test
  void aMachineServesInItsTargetOnceThatIsBack() {
    final RunResult run =
        run(
            "faults: [{name: loss, regionOutage: northeurope, at: 137 s},"
                + " {name: target, regionOutage: westeurope, at: 380 s, for: 10 min},"
                + " {name: more, regionOutage: westeurope, at: 700 s, for: 1 min}]",
            response("latest-processed"));
    final MachineOutage first = run.outages().get(0).machines().get(0);

    assertThat(first.rtoSeconds()).isEqualTo(980 - 137);
    assertThat(first.phases().get(first.phases().size() - 1))
        .isEqualTo(new Phase("targetDown", 402, 980));
    assertThat(run.outages().get(1).machines().get(0).rtoSeconds()).isEqualTo(600);
    assertThat(run.outages().get(2).machines().get(0).rtoSeconds()).isEqualTo(980 - 700);
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(980 - 137);
  }

  /** Without a failover an outage of the target stops replication, and no machine. */
  @Test
  void anOutageOfTheTargetStopsNoMachineThatIsAtHome() {
    final RunResult run =
        run("faults: [{name: target, regionOutage: westeurope, at: 380 s, for: 10 min}]");

    assertThat(run.outages()).isEmpty();
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isZero();
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
