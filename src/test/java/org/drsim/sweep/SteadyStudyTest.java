package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.run.Simulated;
import org.drsim.scenario.Measure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Means of the steady state, where it is known. */
final class SteadyStudyTest {

  /** Points every 300 s, usable after 0 to 240 s: an RPO of 150 s and what a point takes. */
  private static final String[] POINTS = {
    "simulation: {duration: 1 d, seed: 5}",
    "service: {processing: {uniform: [0 s, 240 s]}, creation: 0 s, inFlightBatches: unlimited,"
        + " markerPhase: 0 s}",
    "workloads: [{name: w, churn: 1 MB/s}]"
  };

  /** Ten times the churn for an hour, on a line of five times: 18 GB wait, until 8,100 s. */
  private static final String[] BURST = {
    "simulation: {duration: 12 h, seed: 5}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 5 MB/s}]",
    "workloads: [{name: w, rate: 20 /s, size: {exponential: {mean: 50 KB}}}]",
    "surges: [{name: s, machines: vm, at: 0 h, for: 1 h, factor: 10}]"
  };

  /**
   * Writes of 4 s in the mean on a line that they load by 80 %. The oldest write not yet applied is
   * as old as the work was that an arrival found then, so its age has the mean of that work: 0.8 ·
   * 4 s / (1 − 0.8) = 16 s, and half a batch interval.
   */
  private static final String[] QUEUE = {
    "simulation: {duration: 1 d, seed: 5}",
    "agent: {batchInterval: 100 ms}",
    "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s}]",
    "workloads: [{name: w, rate: 12 /min, size: {exponential: {mean: 4 MB}}, exact: true}]"
  };

  private static BoundPoint point(String measure, boolean steady, String... lines) {
    return BoundPoint.of(
        new DesignPoint(0, List.of()),
        Simulated.prepared(lines),
        List.of(Measure.parse(measure)),
        steady);
  }

  private static PointResult.Figure figure(BoundPoint point, long first, int count) {
    return PointResult.of(point, point.run(new DsolEngine(), first, count), 0).figures().get(0);
  }

  private static List<PointResult.Figure> singly(BoundPoint point, int runs) {
    return LongStream.range(0, runs).mapToObj(run -> figure(point, run, 1)).toList();
  }

  private static long covering(List<PointResult.Figure> figures, double truth) {
    return figures.stream()
        .filter(one -> one.estimate().low() <= truth && truth <= one.estimate().high())
        .count();
  }

  /** 95 % of 100, and 3.1 standard deviations; a run of a day has 288 points. */
  @Test
  void batchMeansOfOneRunCoverTheMeanRpo() {
    final List<PointResult.Figure> figures = singly(point("rpo of vm mean", true, POINTS), 100);
    assertThat(covering(figures, 270)).isBetween(88L, 100L);
    assertThat(figures).allMatch(one -> one.statistic().equals("steady mean by batches"));
    // By chance some batches look as if they depended on each other, or nothing as if it settled.
    assertThat(figures)
        .filteredOn(one -> one.estimate().high() - one.estimate().low() < 40)
        .hasSizeGreaterThan(90);
  }

  /** What is left out ends when the burst is drained; with it the mean would be twenty times it. */
  @Test
  void theBeginningIsLeftOut_ofEachReplication() {
    final PointResult.Figure steady = figure(point("lag of vm mean", true, BURST), 0, 8);
    final PointResult.Figure all = figure(point("lag of vm mean", false, BURST), 0, 8);
    assertThat(steady.leftOutSeconds()).isBetween(8100 - 90.0, 8100 + 3600.0);
    // A batch of 15 s: its oldest write waits 15 s and 3 s on the line, its youngest 3 s.
    assertThat(steady.estimate().value()).isCloseTo(10.5, within(1.5));
    assertThat(steady.estimate().n()).isEqualTo(8);
    assertThat(all.estimate().value()).isGreaterThan(200);
  }

  /** The burst takes up more than half of it. */
  @Test
  void aRunThatIsTooShortSaysSo() {
    final String[] lines = BURST.clone();
    lines[0] = "simulation: {duration: 4 h, seed: 5}";
    final PointResult.Figure figure = figure(point("lag of vm mean", true, lines), 0, 1);
    assertThat(figure.estimate().value()).isNaN();
    assertThat(figure.estimate().reason()).contains("does not settle", "simulate longer");
  }

  /** For a dependent series the 95 % are only approached with length; the manual says so. */
  @Test
  @Tag("slow")
  void batchMeansOfOneRunCoverTheLagOfAQueue() {
    final List<PointResult.Figure> figures = singly(point("lag of vm mean", true, QUEUE), 100);
    final List<PointResult.Figure> given =
        figures.stream().filter(one -> !Double.isNaN(one.estimate().low())).toList();
    assertThat(given).hasSizeGreaterThan(85);
    assertThat((double) covering(given, 16.05) / given.size()).isBetween(0.8, 1.0);
    final double mean =
        given.stream().mapToDouble(one -> one.estimate().value()).average().orElseThrow();
    assertThat(mean).isCloseTo(16.05, within(1.2));
  }
}
