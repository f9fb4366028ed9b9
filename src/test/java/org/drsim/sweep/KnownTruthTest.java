package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.BacklogPlace;
import org.drsim.measure.TimeBuckets;
import org.drsim.run.Extras;
import org.drsim.run.OverTime;
import org.drsim.run.PreparedScenario;
import org.drsim.run.Simulated;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.Measure;
import org.drsim.statistics.Differences;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.Mser5;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Intervals of what is simulated, where the truth is known: points are taken every 300 s and usable
 * after 60 s, and the outage comes at any time of twelve whole periods, so that the loss is uniform
 * from 60 to 360 s.
 */
final class KnownTruthTest {

  private static final int REPLICATIONS = 4000;
  private static final int EACH = 20;
  private static final int PAIRS = 400;

  private static double[] losses;
  private static double[] worse;

  @BeforeAll
  static void simulate() {
    losses = losses("60 s", REPLICATIONS);
    worse = losses("90 s", PAIRS);
  }

  private static double[] losses(String processing, int replications) {
    final BoundPoint point =
        BoundPoint.of(
            new DesignPoint(0, List.of()),
            Simulated.prepared(
                "simulation: {duration: 3 h, seed: 5}",
                "service: {processing: "
                    + processing
                    + ", creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                "faults: [{name: f, regionOutage: northeurope, at: {uniform: [1 h, 2 h]}}]",
                "responses: [{to: f, detect: 1 min, decide: 1 min, failOver: {each: vm},"
                    + " recoveryPoint: latest-processed}]"),
            List.of(Measure.parse("loss of vm mean")));
    return point.run(new DsolEngine(), 0, replications).values(0);
  }

  /** Mean 210 s, variance 300²/12. */
  @Test
  void theLossIsUniform() {
    final double[] sorted = losses.clone();
    Arrays.sort(sorted);
    assertThat(sorted[0]).isBetween(60.0, 61.0);
    assertThat(sorted[REPLICATIONS - 1]).isBetween(359.0, 360.0);
    final double deviation = 300 / Math.sqrt(12) / Math.sqrt(REPLICATIONS);
    assertThat(Estimates.mean(losses).value()).isCloseTo(210, within(3.3 * deviation));
  }

  /** 95 % of 200 studies of 20 replications each, and 3.1 standard deviations. */
  @Test
  void intervalsOfAMeanCover() {
    assertThat(covered(EACH, Estimates::mean, 210)).isBetween(180, 200);
  }

  /** At least so many, as their coverage is binomial and not below 95 %. */
  @Test
  void intervalsOfQuantilesCover() {
    assertThat(covered(EACH, values -> Estimates.quantile(values, 0.5), 210))
        .isGreaterThanOrEqualTo(180);
    final int studies = REPLICATIONS / 80;
    assertThat(covered(80, values -> Estimates.quantile(values, 0.95), 60 + 0.95 * 300))
        .isGreaterThanOrEqualTo((int) (studies * 0.95 - 3.1 * Math.sqrt(studies * 0.0475)));
  }

  /**
   * The same outages, with points usable 30 s later: in nine of ten the same point is taken, in one
   * of ten the point before it, 300 s older. So the differences have mean 30 s and deviation 90 s,
   * where two independent series differ with 122 s.
   */
  @Test
  void commonRandomNumbersMakeADifferenceSharper() {
    final double[] first = Arrays.copyOf(losses, PAIRS);
    final double[] differences = Differences.each(first, worse);
    assertThat(Arrays.stream(differences).map(Math::abs).boxed())
        .allMatch(one -> one < 1 || Math.abs(one - 300) < 1);
    final Estimate paired = Differences.paired(first, worse);
    final Estimate welch = Differences.independent(first, worse);
    assertThat(paired.value()).isCloseTo(30, within(3.1 * 90 / Math.sqrt(PAIRS)));
    assertThat(paired.high() - paired.low()).isLessThan(0.85 * (welch.high() - welch.low()));
  }

  /**
   * Ten times the churn for the first hour on a line of five times: 18 GB wait at its end and are
   * drained at 4 MB/s, until 8,100 s. From there on the backlog is the steady one, and MSER-5 cuts
   * there, to its resolution of five pieces of 90 s. On the saw-tooth of the RPO it would not.
   */
  @Test
  void theBacklogSettlesWhenTheBurstIsDrained() {
    final PreparedScenario prepared =
        Simulated.prepared(
            "simulation: {duration: 12 h, seed: 5}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 5 MB/s}]",
            "workloads: [{name: w, rate: 20 /s, size: {exponential: {mean: 50 KB}}}]",
            "surges: [{name: s, machines: vm, at: 0 h, for: 1 h, factor: 10}]");
    final OverTime overTime = new OverTime(prepared.scenario());
    SimulationRun.run(
        prepared,
        0,
        new DsolEngine(),
        false,
        new Extras(null, null, overTime, null, null),
        share -> {});
    final double[] backlog = new double[TimeBuckets.NUMBER];
    for (final BacklogPlace place : BacklogPlace.values()) {
      Arrays.setAll(backlog, i -> backlog[i] + overTime.backlog().meanBytes(place, i));
    }
    final Mser5 cut = Mser5.of(backlog);
    assertThat(cut.isEnough()).isTrue();
    assertThat(cut.observations() * 90.0).isBetween(8100 - 90.0, 8100 + 900.0);
  }

  @Test
  @Tag("slow")
  void intervalsCoverInManyStudies() {
    final double[] many = losses("60 s", 100_000);
    final int covered = coveredIn(many, EACH, Estimates::mean, 210);
    assertThat(covered).isBetween(4750 - 48, 4750 + 48);
  }

  private static int covered(int each, Function<double[], Estimate> interval, double truth) {
    return coveredIn(losses, each, interval, truth);
  }

  private static int coveredIn(
      double[] values, int each, Function<double[], Estimate> interval, double truth) {
    int covered = 0;
    for (int from = 0; from + each <= values.length; from += each) {
      final Estimate estimate = interval.apply(Arrays.copyOfRange(values, from, from + each));
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }
    return covered;
  }
}
