package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.measure.DrillMeasures;
import org.drsim.measure.OutageMeasures;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.StudyResult;
import org.drsim.study.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What begins in the warm-up is in no figure of events; what goes on beyond it is in those over
 * time. By hand: the region is lost at 600 s, noticed after 60 s, given up after 120 s more, and
 * disks (10 s), machine (30 s), boot (40 s) and application (5 s) follow: it serves at 865 s.
 */
final class WarmUpTest {

  private static final double SERVES = 600 + 60 + 120 + 10 + 30 + 40 + 5;

  private static String[] with(String detail, String warmUp, String... more) {
    final List<String> lines =
        new ArrayList<>(
            List.of(
                "simulation: {duration: 3 h, warmUp: "
                    + warmUp
                    + ", replicationDetail: "
                    + detail
                    + "}",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40"
                    + " s}}",
                "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
                "applications: [{name: shop, needs: {vm: 1}, costPerHour: 3600}]"));
    lines.addAll(Arrays.asList(more));
    return lines.toArray(String[]::new);
  }

  private static StudyResult lost(String detail, String warmUp) {
    return Simulated.study(
        with(
            detail,
            warmUp,
            "faults: [{name: loss, regionOutage: northeurope, at: 10 min}]",
            "responses: [{to: loss, detect: 60 s, decide: 120 s, failOver: p}]",
            "objectives: [rto of plan p <= 1 s worst, loss of plan p <= 1 s worst,"
                + " rto of shop <= 1 s worst]"));
  }

  /** It begins in the instant in which measuring does: that counts. */
  @ParameterizedTest
  @CsvSource({"full, 0 s", "full, 10 min", "none, 10 min"})
  void anOutageAfterTheWarmUp_counts(String detail, String warmUp) {
    final StudyResult result = lost(detail, warmUp);

    assertThat(result.outages()).hasSize(1);
    assertThat(result.firstOutages().inWarmUp()).isEmpty();
    assertThat(result.allOutages().plans().get(0).rto().max()).isEqualTo(SERVES - 600);
    assertThat(result.applications().get(0).rto().max()).isEqualTo(SERVES - 600);
    assertThat(result.machines().get(0).lostBytes()).isPositive();
    assertThat(result.objectives().stream().map(ObjectiveReport::verdict))
        .containsOnly(Verdict.MISSED);
  }

  /** Inside of it, and across its end: then only the time beyond is down, at 1 per second. */
  @ParameterizedTest
  @CsvSource({
    "full, 1 h, 0",
    "full, 601 s, 264",
    "full, 800 s, 65",
    "none, 1 h, 0",
    "none, 601 s, 264"
  })
  void anOutageThatBeganInTheWarmUp_isInNoFigureButThoseOverTime(
      String detail, String warmUp, double downSeconds) {
    final StudyResult result = lost(detail, warmUp);

    assertThat(result.outages()).isEmpty();
    assertThat(result.firstOutages().inWarmUp())
        .extracting(OutageMeasures::fault)
        .containsExactly("loss");
    assertThat(result.allOutages().plans()).isEmpty();
    assertThat(result.allOutages().rows()).isEmpty();
    assertThat(result.applications().get(0).outages()).isZero();
    assertThat(result.applications().get(0).downtimeCost().value())
        .isCloseTo(downSeconds, within(1e-6));
    assertThat(result.machines().get(0).computeDownSeconds()).isCloseTo(downSeconds, within(1e-6));
    assertThat(result.machines().get(0).lostBytes()).isZero();
    // Why it has no points any more: a fact about the time after the warm-up.
    assertThat(result.machines().get(0).failedOver()).isEqualTo(1);
    assertThat(result.objectives().stream().map(ObjectiveReport::verdict))
        .containsOnly(Verdict.UNKNOWN);
  }

  /** Down for 20 min after every 25 min: from 25, 70, 115 and 160 min on. */
  @Test
  void ofThoseThatComeAgain_theLaterOnesCount() {
    final StudyResult result =
        Simulated.study(
            with(
                "full",
                "40 min",
                "faults: [{name: f, effects: {scope: {machines: vm}, compute: stops}, every: 25"
                    + " min, for: 20 min}]"));

    assertThat(result.outages())
        .extracting(OutageMeasures::startSeconds)
        .containsExactly(4200.0, 6900.0, 9600.0);
    assertThat(result.applications().get(0).outages()).isEqualTo(3);
    assertThat(result.firstOutages().inWarmUp())
        .extracting(OutageMeasures::startSeconds)
        .containsExactly(1500.0);
  }

  @Test
  void aDrillThatBeganInTheWarmUp_isNotCounted() {
    final RunResult run =
        Simulated.run(
            0,
            with(
                "full",
                "40 min",
                "drills: [{name: early, plan: p, at: 39 min, keepFor: 10 min, cleanUp: 1 min},"
                    + " {name: late, plan: p, at: 90 min, keepFor: 10 min, cleanUp: 1 min}]"));

    assertThat(run.drills()).extracting(DrillMeasures::drill).containsExactly("late");
  }
}
