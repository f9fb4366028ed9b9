package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.PlanOutage;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.drsim.run.SimulationRun;
import org.drsim.study.OutageRow.Outcome;
import org.junit.jupiter.api.Test;

/** What recoveries over replications say is what the replications say one by one. */
final class OutageTotalsTest {

  private static final int BLOCK = 4;

  private static PreparedScenario scenario(String duration, String faults) {
    return Simulated.prepared(
        "simulation: {duration: " + duration + ", seed: 3}",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
        "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
        "faults: [" + faults + "]",
        "responses: [{to: loss, detect: 60 s, decide: {uniform: [0 s, 1 h]}, failOver: p}]");
  }

  private static final String LOSS =
      "{name: loss, regionOutage: northeurope, at: {uniform: [1 h, 2 h]}}";

  private static StudyResult study(PreparedScenario prepared, int count) {
    return new Study(prepared, new DsolEngine(), BLOCK)
        .run(StudyPlan.of(0, count).onThreads(2))
        .orElseThrow();
  }

  @Test
  void figures_areThoseOfTheReplications() {
    final PreparedScenario prepared = scenario("4 h", LOSS);
    final int count = 75;
    final PlanOutage[] each =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    SimulationRun.run(prepared, i, new DsolEngine(), false, share -> {})
                        .outages()
                        .get(0)
                        .plans()
                        .get(0))
            .toArray(PlanOutage[]::new);
    final double[] rtos = Arrays.stream(each).mapToDouble(PlanOutage::rtoSeconds).toArray();
    final double[] losses = Arrays.stream(each).mapToDouble(PlanOutage::lossSeconds).toArray();

    final PlanReport plan = study(prepared, count).allOutages().plans().get(0);

    assertThat(plan.name()).isEqualTo("p");
    assertThat(plan.outages()).isEqualTo(count);
    assertThat(plan.rto().mean().value())
        .isCloseTo(Arrays.stream(rtos).average().orElseThrow(), within(1e-6));
    Arrays.sort(rtos);
    Arrays.sort(losses);
    assertThat(plan.rto().p50().value()).isEqualTo(rtos[37]);
    assertThat(plan.rto().p95().value()).isEqualTo(rtos[71]);
    assertThat(plan.rto().max()).isEqualTo(rtos[74]);
    assertThat(plan.loss().p95().value()).isEqualTo(losses[71]);
    // A decision uniform over an hour: 60 s + 30 min + 85 s in the mean, within four of its errors.
    final double error = 3600 / Math.sqrt(12) / Math.sqrt(count);
    assertThat(plan.rto().mean().value()).isCloseTo(60 + 1800 + 85, within(4 * error));
  }

  @Test
  void fewReplications_sayWhatWouldBeNeeded() {
    final PlanReport plan = study(scenario("4 h", LOSS), 12).allOutages().plans().get(0);

    assertThat(plan.rto().p50().value()).isPositive();
    assertThat(plan.rto().p95().value()).isNaN();
    assertThat(plan.rto().p95().reason()).contains("20 replications").contains("59");
  }

  /** Leaving out what had not been decided by the end would make recoveries look fast. */
  @Test
  void whatTheRunDidNotLiveToSee_countsAsNeverBack() {
    final StudyResult result = study(scenario("2 h", LOSS), 40);
    final PlanReport plan = result.allOutages().plans().get(0);
    final long down =
        result.allOutages().rows().stream()
            .filter(row -> row.outcome() == Outcome.STILL_DOWN)
            .count();

    assertThat(down).isBetween(5L, 35L);
    assertThat(plan.outages()).isEqualTo(40);
    assertThat((long) plan.rto().infinite()).isGreaterThanOrEqualTo(down);
    assertThat(plan.rto().mean().value()).isNaN();
    assertThat(plan.rto().max()).isInfinite();
    assertThat(plan.loss().p50().reason()).isEqualTo("not known in " + down + " of 40");
  }

  @Test
  void aFaultThatPasses_isARowWithoutLoss_andNoRunOfThePlan() {
    final StudyResult result =
        study(scenario("4 h", "{name: loss, regionOutage: northeurope, at: 1 h, for: 59 s}"), 5);

    assertThat(result.allOutages().plans()).isEmpty();
    assertThat(result.allOutages().rows())
        .hasSize(5)
        .allMatch(row -> row.outcome() == Outcome.RETURNED && row.rtoSeconds() == 59)
        .allMatch(row -> row.lossSeconds() == 0);
  }

  @Test
  void aStudyThatGoesOn_endsWithTheSameOutages() {
    final PreparedScenario prepared = scenario("4 h", LOSS);
    final MemoryJournal journal = new MemoryJournal();
    new Study(prepared, new DsolEngine(), BLOCK)
        .run(StudyPlan.of(0, 30).keeping(journal).stoppingWhen(() -> journal.saves() >= 7));
    final StudyResult whole =
        new Study(prepared, new DsolEngine(), BLOCK)
            .run(StudyPlan.of(0, 30).keeping(journal))
            .orElseThrow();

    assertThat(whole.allOutages()).isEqualTo(study(prepared, 30).allOutages());
    assertThat(whole.allOutages().rows()).hasSize(30);
  }

  @Test
  void rowsBeyondTheBound_areCounted_andPlansKnowThem() {
    final OutageTotals totals = new OutageTotals(scenario("4 h", LOSS).scenario());
    final var outages =
        SimulationRun.run(scenario("4 h", LOSS), 0, new DsolEngine(), false, share -> {}).outages();
    for (int i = 0; i < OutageTotals.MOST_ROWS + 3; i++) {
      totals.add(i, outages);
    }
    final OutageReport report = totals.report();

    assertThat(report.rows()).hasSize(OutageTotals.MOST_ROWS);
    assertThat(report.all()).isEqualTo(OutageTotals.MOST_ROWS + 3L);
    assertThat(report.plans().get(0).outages()).isEqualTo(OutageTotals.MOST_ROWS + 3);
  }

  /** Two outages of one replication depend on each other: no bounds of quantiles. */
  @Test
  void severalOutagesOfAReplication_areNoIndependentObservations() {
    final OutageTotals totals = new OutageTotals(scenario("4 h", LOSS).scenario());
    final var outages =
        SimulationRun.run(scenario("4 h", LOSS), 0, new DsolEngine(), false, share -> {}).outages();
    for (int i = 0; i < 60; i++) {
      totals.add(i, outages);
      totals.add(i, outages);
    }
    final PlanReport plan = totals.report().plans().get(0);

    assertThat(plan.outages()).isEqualTo(120);
    assertThat(plan.replications()).isEqualTo(60);
    assertThat(plan.rto().mean().n()).isEqualTo(60);
    assertThat(plan.rto().p50().low()).isNaN();
    assertThat(plan.rto().p50().reason()).contains("depend on each other");
  }
}
