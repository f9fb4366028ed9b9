package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.run.OutageByHand.loss;
import static org.drsim.run.OutageByHand.only;
import static org.drsim.run.OutageByHand.response;
import static org.drsim.run.OutageByHand.run;

import org.drsim.measure.Loss;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.RpoKind;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outages lose, where it follows by hand. */
final class OutageLossTest {

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
}
