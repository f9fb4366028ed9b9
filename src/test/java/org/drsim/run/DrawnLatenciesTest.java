package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What less latency does to the RPO of a machine that is alone on its way where latencies are
 * drawn.
 *
 * <p>If each draw is smaller, the RPO is smaller at every instant. If the latency is only smaller
 * in the increasing convex order (a smaller mean and less spread), single points may come later,
 * but not on average: the time at which a point becomes available is made of maxima and sums of
 * latencies, which is convex and increasing, and the mean RPO is linear in these times with
 * positive factors. There, the same replications are compared by pairs.
 */
final class DrawnLatenciesTest {

  private static final int REPLICATIONS = 40;

  /** One-sided. */
  private static final double CONFIDENCE = 0.999;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{lognormal: {median: 40 s, sigma: 1.2}} | {lognormal: {median: 30 s, sigma: 1.2}}",
        "{exponential: {mean: 60 s}}             | {exponential: {mean: 59.9 s}}",
        "{uniform: [10 s, 300 s]}                | {uniform: [5 s, 150 s]}",
        "{weibull: {shape: 0.7, scale: 50 s}}    | {weibull: {shape: 0.7, scale: 10 s}}"
      })
  void everyDrawSmaller_makesTheRpoNowhereLarger(String more, String less) {
    for (final boolean atTheEnd : new boolean[] {false, true}) {
      final List<SawTooth> before = runs(more, "300 s", atTheEnd);
      final List<SawTooth> after = runs(less, "300 s", atTheEnd);
      for (int replication = 0; replication < REPLICATIONS; replication++) {
        assertThat(Ages.latest(after.get(replication), before.get(replication)))
            .as("replication " + replication)
            .isLessThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{exponential: {mean: 60 s}}           | 60 s",
        "{exponential: {mean: 60 s}}           | {uniform: [0 s, 110 s]}",
        "{lognormal: {mean: 60 s, sigma: 1}}   | {uniform: [0 s, 110 s]}"
      })
  void smallerOnAverageAndLessSpread_makesTheMeanRpoSmaller_butNotEachPoint(
      String more, String less) {
    // So often that slow ones hold up those behind them.
    final List<SawTooth> before = runs(more, "60 s", false);
    final List<SawTooth> after = runs(less, "60 s", false);

    assertThat(highestDifference(after, before)).isNegative();
    assertThat(latest(after, before)).isPositive();
  }

  /** Twice the markers have draws of their own; each waits for the ones before it. */
  @Test
  void markersTwiceAsOften_makeTheMeanRpoSmaller_butNotEachPoint() {
    final String latency = "{lognormal: {median: 40 s, sigma: 1}}";
    final List<SawTooth> before = runs(latency, "300 s", false);
    final List<SawTooth> after = runs(latency, "150 s", false);

    assertThat(highestDifference(after, before)).isNegative();
    assertThat(latest(after, before)).isPositive();
  }

  /** The upper confidence limit of the mean of the differences by pairs. */
  private static double highestDifference(List<SawTooth> one, List<SawTooth> other) {
    final SummaryStatistics differences = new SummaryStatistics();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      differences.addValue(mean(one.get(replication)) - mean(other.get(replication)));
    }
    final double quantile =
        new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability(CONFIDENCE);
    return differences.getMean()
        + quantile * differences.getStandardDeviation() / Math.sqrt(REPLICATIONS);
  }

  private static double latest(List<SawTooth> one, List<SawTooth> other) {
    double latest = Double.NEGATIVE_INFINITY;
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      latest = Math.max(latest, Ages.latest(one.get(replication), other.get(replication)));
    }
    return latest;
  }

  /** Time-weighted, by the area of each tooth. */
  private static double mean(SawTooth rpo) {
    double area = 0;
    for (int drop = 0; drop < rpo.drops(); drop++) {
      final double from = rpo.availableSeconds(drop);
      final double to = drop + 1 < rpo.drops() ? rpo.availableSeconds(drop + 1) : rpo.endSeconds();
      area += (to - from) * ((from + to) / 2 - rpo.markerSeconds(drop));
    }
    return area / (rpo.endSeconds() - rpo.startSeconds());
  }

  /**
   * @param atTheEnd whether the latency is that of making a point, or of processing a batch
   */
  private static List<SawTooth> runs(String latency, String interval, boolean atTheEnd) {
    final PreparedScenario prepared =
        Simulated.prepared(
            "simulation: {duration: 6 h, seed: 8}",
            "policies: [{name: default, crashConsistentEvery: " + interval + "}]",
            "agent: {batchInterval: 50 s, memory: off}",
            "service: {processing: "
                + (atTheEnd ? "20 s" : latency)
                + ", creation: "
                + (atTheEnd ? latency : "5 s")
                + ", inFlightBatches: 2, markerPhase: 25 s}",
            "limits: {machineUpload: 2 MB/s, diskApply: 3 MB/s}",
            "links: [{from: northeurope, to: westeurope, latency: 1 s, bandwidth: 2.5 MB/s}]",
            "workloads: [{name: w, churn: 1 MB/s}]");
    final List<SawTooth> runs = new ArrayList<>();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      final RunResult run =
          SimulationRun.run(prepared, replication, new DsolEngine(), true, share -> {});
      runs.add(run.machines().get(0).measures().points().series());
    }
    return runs;
  }
}
