package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.drsim.measure.Loss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a failover loses by when it is decided. Markers come at 0, 300, 600 … s; each takes 20 s to
 * be processed, none to cross, and 5 s to be a point. The outage begins 22 s after the marker at
 * 600 s, which has crossed and is no point yet.
 */
final class LossByDecisionTimeTest {

  private static double loss(String fault, String choice, String decide) {
    final RunResult run =
        Simulated.run(
            0,
            "simulation: {duration: 3 h}",
            "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited,"
                + " markerPhase: 0 s}",
            "agent: {batchInterval: 60 s}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
            "faults: [" + fault + "]",
            "responses: [{to: loss, detect: 0 s, decide: "
                + decide
                + ", failOver: p, recoveryPoint: "
                + choice
                + "}]");
    final Loss loss = run.outages().get(run.outages().size() - 1).machines().get(0).loss();
    return Objects.requireNonNull(loss).seconds();
  }

  /** Decided at once, the point is not there; five seconds later it is; then nothing changes. */
  @ParameterizedTest
  @CsvSource({
    "latest-processed, 0 s, 322",
    "latest-processed, 2 s, 322",
    "latest-processed, 4 s, 22",
    "latest-processed, 10 min, 22",
    "latest-processed, 2 h, 22",
    // All is applied, so that nothing waits; the point that is being made is none yet.
    "latest, 0 s, 322",
    "latest, 10 min, 22",
    "latest, 2 h, 22",
  })
  void ofARegion(String choice, String decide, double seconds) {
    assertThat(loss("{name: loss, regionOutage: northeurope, at: 622 s}", choice, decide))
        .isEqualTo(seconds);
  }

  /**
   * Only another machine stops, and this one goes on until it is given up. With its way open it
   * loses the age of its newest point then, from 25 s on; where that is cut, all since the last
   * marker that had arrived.
   */
  @ParameterizedTest
  @CsvSource({
    "open, 0 s, 322",
    "open, 4 s, 26",
    "open, 150 s, 172",
    "open, 300 s, 322",
    "open, 304 s, 26",
    "open, 2 h, 322",
    "cut, 0 s, 322",
    "cut, 4 s, 26",
    "cut, 300 s, 322",
    "cut, 2 h, 7222",
  })
  void ofAMachineThatGoesOnWriting(String way, String decide, double seconds) {
    final String cut = way.equals("cut") ? "{name: cut, cacheUnreachable: cache, at: 622 s}, " : "";
    assertThat(
            loss(
                cut + "{name: loss, controlPlaneSlow: westeurope, factor: 1.001, at: 622 s}",
                "latest-processed",
                decide))
        .isEqualTo(seconds);
  }

  /**
   * A link of 2 MB/s was cut for 1200 s up to the outage and works again: 1.2 GB wait in the cache
   * account, which can be read, and are applied within 600 s. The more is, the less is lost.
   */
  @ParameterizedTest
  @CsvSource({
    "latest-processed, 0 s, 1222, 1522",
    "latest-processed, 250 s, 722, 1022",
    "latest-processed, 500 s, 222, 522",
    "latest-processed, 2 h, 22, 22",
    "latest, 0 s, 22, 22",
    "latest, 2 h, 22, 22",
  })
  void ofAMachineWithABacklogInTheCache(String choice, String decide, double least, double most) {
    final String faults =
        "{name: cut, linkDown: northeurope->westeurope, at: 622 s, for: 1200 s},"
            + " {name: loss, effects: {scope: {machines: vm}, compute: stops}, at: 1822 s}";
    final RunResult run =
        Simulated.run(
            0,
            "simulation: {duration: 4 h}",
            "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited,"
                + " markerPhase: 0 s}",
            "agent: {batchInterval: 60 s}",
            "links: [{from: northeurope, to: westeurope, bandwidth: 2 MB/s, latency: 0 s}]",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
            "faults: [" + faults + "]",
            "responses: [{to: loss, detect: 0 s, decide: "
                + decide
                + ", failOver: p, recoveryPoint: "
                + choice
                + "}]");
    final Loss loss = run.outages().get(run.outages().size() - 1).machines().get(0).loss();

    assertThat(Objects.requireNonNull(loss).seconds()).isBetween(least, most);
  }
}
