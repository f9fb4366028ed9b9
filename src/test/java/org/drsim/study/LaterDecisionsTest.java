package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.PlanOutage;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.drsim.run.SimulationRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a decision is said to lose and to take, against the failover that is decided then. Markers
 * come at 0, 300, 600 … s; each takes 20 s to be processed and 5 s to be a point. One of the two
 * machines waits for the slot of the other.
 */
final class LaterDecisionsTest {

  private static final DecisionPrices PRICES = new DecisionPrices(1, 1, 0, 0);

  /** Storage is lost with the machines: what had crossed becomes a point, and no more does. */
  private static final String REGION = "{name: loss, regionOutage: northeurope, at: 622 s}";

  /** What was uploaded is still there, and takes a while to be applied over a link of 5 MB/s. */
  private static final String COMPUTE =
      "{name: cut, linkDown: northeurope->westeurope, at: 622 s, for: 1200 s}, {name: loss,"
          + " effects: {scope: {machines: \"*\"}, compute: stops}, at: 1822 s}";

  /** A machine writes on whose data nobody gets any more; the other one stops. */
  private static final String WRITES_ON =
      "{name: cut, cacheUnreachable: cache, at: 622 s},"
          + " {name: loss, effects: {scope: {machines: a}, compute: stops}, at: 622 s}";

  private static PreparedScenario scenario(
      String slots, String faults, String choice, String decide) {
    return Simulated.prepared(
        "simulation: {duration: 4 h}",
        "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "agent: {batchInterval: 60 s}",
        "links: [{from: northeurope, to: westeurope, bandwidth: 5 MB/s, latency: 0 s}]",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "recovery: {vmCreation: 30 s, diskAttach: 10 s, slots: " + slots + "}",
        "defaults: {machine: {region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}}",
        "machines: [{name: a, application: shop}, {name: b}]",
        "applications: [{name: shop, costPerHour: 1}]",
        "recoveryPlans: [{name: p, groups: [{machines: [a, b]}]}]",
        "faults: [" + faults + "]",
        "responses: [{to: loss, detect: 0 s, decide: "
            + decide
            + ", failOver: p, recoveryPoint: "
            + choice
            + "}]");
  }

  private static FailoverStudy study(String slots, String faults, String choice)
      throws NoDecisionException {
    return FailoverStudy.begin(
        scenario(slots, faults, choice, "0 s"),
        new DsolEngine(),
        "loss",
        PRICES,
        new FailoverStudy.Work(1, () -> false, done -> {}));
  }

  private static PlanOutage real(String faults, String choice, double decided) {
    return SimulationRun.run(
            scenario("1", faults, choice, decided + " s"), 0, new DsolEngine(), false, share -> {})
        .outages()
        .stream()
        .filter(outage -> outage.fault().equals("loss"))
        .findFirst()
        .orElseThrow()
        .plans()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "region, latest",
    "region, latest-processed",
    "compute, latest",
    "compute, latest-processed",
    "compute, oldest",
    "writesOn, latest",
    "writesOn, latest-processed"
  })
  void aDecision_isWorthWhatItsFailoverIs(String what, String choice) throws NoDecisionException {
    final String faults =
        what.equals("region") ? REGION : what.equals("compute") ? COMPUTE : WRITES_ON;
    final FailoverStudy study = study("1", faults, choice);
    for (final double after : new double[] {0, 7, 21, 70, 400, 2000}) {
      final PlanOutage real = real(faults, choice, after);
      assertThat(study.decidedAfter(after))
          .as("%s after %s s", choice, after)
          .singleElement()
          .satisfies(
              said -> {
                assertThat(said.backSeconds()).isCloseTo(real.fromDecisionSeconds(), within(1e-9));
                assertThat(said.lossSeconds()).isCloseTo(real.lossSeconds(), within(1e-9));
                // Not known of both, where it is not: equal as objects.
                assertThat((Object) said.lossBytes()).isEqualTo(real.lossBytes());
              });
    }
  }

  /**
   * By hand, with a slot for each: at 1882 s the batch that closed at 1860 s, which has no marker,
   * waits in the cache account, and is applied for whoever decides at once. An hour later nothing
   * waits, and no point is made of what is applied: the newest is that of 1800 s.
   */
  @Test
  void theLatestState_isLostForThoseWhoHesitate() throws NoDecisionException {
    final String later = COMPUTE.replace("1822 s", "1882 s").replace("for: 1200", "for: 1260");
    final FailoverStudy study = study("2", later, "latest");

    assertThat(study.decidedAfter(0).get(0).lossSeconds()).isCloseTo(22, within(1e-9));
    assertThat(study.decidedAfter(3600).get(0).lossSeconds()).isCloseTo(82, within(1e-9));
  }

  /** The run of 4 h ends long before; people who need 30 h to decide are back 40 s later. */
  @Test
  void aDecisionBeyondTheRun_isSimulatedToItsEnd() throws NoDecisionException {
    assertThat(study("2", REGION, "latest").decidedAfter(30 * 3600).get(0).backSeconds())
        .isCloseTo(study("2", REGION, "latest").decidedAfter(0).get(0).backSeconds(), within(1e-6))
        .isFinite();
  }
}
