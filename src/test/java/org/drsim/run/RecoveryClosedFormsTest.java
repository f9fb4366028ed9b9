package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.OutageMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long failovers take, against scheduling theory. */
final class RecoveryClosedFormsTest {

  private static final double MEAN = 60;

  private static String[] world(int machines, String slots, String creation, String response) {
    return new String[] {
      "simulation: {duration: 2 h, seed: 8}",
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited}",
      "agent: {batchInterval: 5 min}",
      "policies: [{name: default, crashConsistentEvery: 1 h, retention: 4 h}]",
      "workloads: [{name: w, churn: 1 kB/s}]",
      "machines: [{name: vm, count: "
          + machines
          + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to:"
          + " westeurope, cacheAccount: cache}}]",
      "recovery: {slots: "
          + slots
          + ", vmCreation: "
          + creation
          + ", diskAttach: 0 s, appStart: 0 s, boot: {linux: 0 s}}",
      "recoveryPlans: [{name: p, groups: [{machines: [\"*\"]}]}]",
      "faults: [{name: loss, regionOutage: northeurope, at: 10 s}]",
      "responses: [{to: loss, " + response + "}]",
    };
  }

  /** Either people or the service limit how many machines are made at a time. */
  private static String[] makespan(int machines, int atATime, String creation, boolean people) {
    final String failOver =
        people ? "failOver: {each: \"*\", inParallel: " + atATime + "}" : "failOver: p";
    return world(
        machines,
        people ? "50" : String.valueOf(atATime),
        creation,
        "detect: 0 s, decide: 0 s, " + failOver);
  }

  private static double rto(RunResult run) {
    return run.outages().get(0).plans().get(0).rtoSeconds();
  }

  /** n steps of equal length in m slots take ⌈n/m⌉ rounds. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "5, 2", "6, 2", "7, 3", "4, 9"})
  void equalSteps_takeRounds(int machines, int atATime) {
    final double expected = MEAN * ((machines + atATime - 1) / atATime);

    for (final boolean people : new boolean[] {false, true}) {
      assertThat(rto(Simulated.run(0, makespan(machines, atATime, "60 s", people))))
          .isCloseTo(expected, within(1e-6));
    }
  }

  /**
   * Exponential steps of mean d: while more machines are left than slots, all m slots are busy and
   * one of them ends after an exponential time of mean d/m, whatever has passed (no memory), n − m
   * times. Of the last m the first ends after d/m, the next after d/(m − 1), … So the makespan is a
   * sum of independent exponential times: mean d ((n − m)/m + H_m), variance d² ((n − m)/m² + Σ
   * 1/i²); with n ≤ m, d H_n and d² Σ 1/i². Excess kurtosis: 6 Σ mean⁴ / variance².
   */
  @ParameterizedTest
  @CsvSource({"7, 3, false", "7, 3, true", "4, 9, false", "4, 9, true", "5, 1, true"})
  void exponentialSteps_haveNoMemory(int machines, int atATime, boolean people) {
    final int atEnd = Math.min(machines, atATime);
    double mean = 0;
    double variance = 0;
    double fourth = 0;
    for (int left = machines; left > 0; left--) {
      final double step = MEAN / Math.min(left, atEnd);
      mean += step;
      variance += step * step;
      fourth += 6 * Math.pow(step, 4);
    }

    Sample.of(
            1000,
            RecoveryClosedFormsTest::rto,
            makespan(machines, atATime, "{exponential: {mean: 60 s}}", people))
        .hasMean(mean, variance)
        .hasVariance(variance, fourth / variance / variance);
  }

  /**
   * Steps one after the other that are drawn independently: means add up, and so do variances and
   * fourth cumulants, w²/12 and −w⁴/120 of a uniform distribution of width w, θ² and 6 θ⁴ of an
   * exponential one. After them come 45 s that are not drawn.
   */
  @Test
  void detectionDecisionAndWaiting_addUp() {
    final double variance = 600 * 600 / 12.0 + 300 * 300 + 400 * 400 / 12.0;
    final double fourth = -Math.pow(600, 4) / 120 + 6 * Math.pow(300, 4) - Math.pow(400, 4) / 120;
    final Sample.Runs runs =
        Sample.of(
            1500,
            world(
                1,
                "50",
                "45 s",
                "detect: {uniform: [0 s, 600 s]}, decide: {exponential: {mean: 300 s}}, waitFirst:"
                    + " {uniform: [100 s, 500 s]}, failOver: p"));

    runs.of(RecoveryClosedFormsTest::rto)
        .hasMean(300 + 300 + 300 + 45, variance)
        .hasVariance(variance, fourth / variance / variance);
    final Sample detection = runs.of(run -> first(run).detectedSeconds());
    detection.isDistributedAs(time -> (time - 10) / 600);
    final Sample decision =
        runs.of(run -> first(run).decidedSeconds() - first(run).detectedSeconds());
    decision.isDistributedAs(time -> 1 - Math.exp(-time / 300));
    detection.isUncorrelatedWith(decision);
    final Sample waiting =
        runs.of(run -> first(run).startedSeconds() - first(run).decidedSeconds());
    waiting.isUncorrelatedWith(decision);
    waiting.isUncorrelatedWith(detection);
  }

  private static OutageMeasures first(RunResult run) {
    return run.outages().get(0);
  }
}
