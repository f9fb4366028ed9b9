package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.StudyResult;
import org.drsim.study.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Objectives on a whole plan. By hand: the region is lost at 600 s, in the instant of a marker, so
 * that the point of 300 s is the newest. It is noticed after 60 s and given up after 120 s more;
 * disks (10 s), machine (30 s), boot (40 s) and application (5 s) follow, so that both machines
 * serve after 265 s. Then somebody works for 1,000 s. The old endpoint is long given up by then; at
 * the first look, each 30 s from the outage, that is not before the end, users are told, and 60 s
 * later they have heard.
 */
final class ObjectivesOfPlansTest {

  private static final double SERVES = 60 + 120 + 10 + 30 + 40 + 5;

  private static StudyResult lost(String detail, String more) {
    return Simulated.study(
        "simulation: {duration: 3 h, replicationDetail: " + detail + "}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "workloads: [{name: one, churn: 1 MB/s}, {name: two, churn: 2 MB/s}]",
        "defaults: {machine: {region: northeurope, protection: {to: westeurope, cacheAccount: cache}}}",
        "machines: [{name: a, disks: [{name: d, size: 1 TiB, workload: one}]},"
            + " {name: b, disks: [{name: d, size: 1 TiB, workload: two}]}]",
        "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
        "recoveryPlans: [{name: p, groups: [{machines: [a, b], after: [{manual: look, takes: 1000"
            + " s}]}]"
            + more
            + "}]",
        "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
        "responses: [{to: loss, detect: 60 s, decide: 120 s, failOver: p}]",
        "objectives: [rto of plan p <= 20 min worst, rto of each plan p <= 20 min worst,"
            + " lossBytes of plan p <= 700 MB worst, lossBytes of each plan p <= 700 MB worst,"
            + " loss of plan p <= 5 min worst]");
  }

  private static double value(StudyResult result, int objective) {
    return result.objectives().get(objective).estimate().value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void aPlanIsOver_whenItsLastActionIs(String detail) {
    final StudyResult result = lost(detail, "");

    assertThat(value(result, 0)).isCloseTo(SERVES + 1000, within(1e-6));
    assertThat(result.allOutages().plans().get(0).rto().max()).isEqualTo(value(result, 0));
    assertThat(value(result, 1)).isCloseTo(SERVES, within(1e-6));
    assertThat(result.objectives().stream().map(ObjectiveReport::verdict).limit(2))
        .isEqualTo(List.of(Verdict.MISSED, Verdict.MET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void aPlanIsOver_whenUsersFollow(String detail) {
    final StudyResult result = lost(detail, ", trafficSwitch: {probe: 30 s, ttl: 60 s}");

    assertThat(value(result, 0)).isBetween(SERVES + 1000 + 60, SERVES + 1000 + 30 + 60);
    assertThat(result.allOutages().plans().get(0).rto().max()).isEqualTo(value(result, 0));
  }

  /** 300 s of 1 and of 2 MB/s. */
  @ParameterizedTest
  @ValueSource(strings = {"full", "none"})
  void aPlanLoses_theBytesOfAllItsMachines(String detail) {
    final StudyResult result = lost(detail, "");

    assertThat(value(result, 2)).isCloseTo(900e6, within(1.0));
    assertThat(result.allOutages().plans().get(0).lossBytes().max()).isEqualTo(value(result, 2));
    assertThat(value(result, 3)).isCloseTo(600e6, within(1.0));
    assertThat(value(result, 4)).isCloseTo(300, within(1e-6));
  }
}
