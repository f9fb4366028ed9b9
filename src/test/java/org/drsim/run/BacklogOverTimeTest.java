package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.drsim.measure.Backlog;
import org.drsim.measure.BacklogOverTime;
import org.drsim.measure.BacklogPlace;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.TimeBuckets;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;

final class BacklogOverTimeTest {

  private static final String[] BUSY = {
    "simulation: {duration: 9 h, seed: 4}",
    "agent: {memory: 40 MB}",
    "service: {processing: {lognormal: {median: 30 s, sigma: 0.6}}, inFlightBatches: 2}",
    "limits: {machineUpload: 4 MB/s, diskApply: 3 MB/s}",
    "links: [{from: northeurope, to: westeurope, latency: 2 s, bandwidth: 7 MB/s}]",
    "workloads: [{name: w, rate: 30 /s, size: {lognormal: {mean: 60 kB, sigma: 1}}}]",
    "machines: [{name: vm, count: 3, region: northeurope, memory: 4 GiB, disks: [{name: d, size: 1"
        + " TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
    "faults: [{name: f, linkDown: northeurope->westeurope, at: 2 h, for: 20 min},"
        + " {name: g, agentStopped: vm-2, at: 4 h, for: 10 min},"
        + " {name: h, regionOutage: northeurope, at: 5 h, for: 15 min},"
        + " {name: i, cacheUnreachable: cache, at: 7 h, for: 10 min}]"
  };

  private static double mean(BacklogOverTime backlog, BacklogPlace place) {
    return IntStream.range(0, TimeBuckets.NUMBER)
        .mapToDouble(bucket -> backlog.meanBytes(place, bucket))
        .average()
        .orElseThrow();
  }

  /** Which follow the writes themselves, and book batches only when they are applied. */
  private static double measured(ChartedRun run, Function<Backlog, MeanAndMax> place) {
    return run.result().machines().stream()
        .map(MachineReport::backlogs)
        .mapToDouble(backlog -> place.apply(backlog).mean())
        .sum();
  }

  @Test
  void overFaults_itsMeans_areThoseOfTheMeters() {
    final ChartedRun run = ChartedRun.of(BUSY);
    final BacklogOverTime backlog = run.overTime().backlog();

    final double cache = measured(run, Backlog::cache);
    final double uploaded =
        cache + measured(run, Backlog::transfer) + measured(run, Backlog::apply);
    // The meters count what was sent in vain as having stayed in the cache account.
    assertThat(mean(backlog, BacklogPlace.CACHE)).isCloseTo(cache, within(1e-5 * cache));
    assertThat(
            mean(backlog, BacklogPlace.CACHE)
                + mean(backlog, BacklogPlace.TRANSFER)
                + mean(backlog, BacklogPlace.APPLY))
        .isCloseTo(uploaded, within(1e-9 * uploaded));
    final double agent = measured(run, Backlog::agent);
    assertThat(agent).isGreaterThan(1e7);
    assertThat(mean(backlog, BacklogPlace.AGENT)).isCloseTo(agent, within(0.01 * agent));
  }

  /** What 1 MB/s leaves behind in 40 s is 40 MB; of 15 s, half on the average. */
  @Test
  void constantRates_giveWhatLittlesLawSays_inEveryBucket() {
    final BacklogOverTime backlog =
        ChartedRun.of(
                "simulation: {duration: 40 h}",
                "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited}",
                "links: [{from: northeurope, to: westeurope, latency: 30 s}]",
                "workloads: [{name: w, churn: 1 MB/s}]")
            .overTime()
            .backlog();

    assertThat(backlog.buckets().seconds()).isEqualTo(300);
    for (int bucket = 1; bucket < TimeBuckets.NUMBER; bucket++) {
      assertThat(backlog.meanBytes(BacklogPlace.AGENT, bucket)).isCloseTo(7.5e6, within(1.0));
      assertThat(backlog.meanBytes(BacklogPlace.CACHE, bucket)).isCloseTo(40e6, within(1.0));
      assertThat(backlog.meanBytes(BacklogPlace.TRANSFER, bucket)).isCloseTo(30e6, within(1.0));
      assertThat(backlog.meanBytes(BacklogPlace.APPLY, bucket)).isZero();
    }
  }

  @Test
  void afterAFailover_nothingCounts() {
    final BacklogOverTime backlog =
        ChartedRun.of(
                "simulation: {duration: 8 h}",
                "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited}",
                "workloads: [{name: w, churn: 1 MB/s}]",
                "faults: [{name: f, regionOutage: northeurope, at: 3 h}]",
                "responses: [{to: f, detect: 10 min, decide: 50 min, failOver: {each: vm}}]")
            .overTime()
            .backlog();

    final double before = backlog.meanBytes(BacklogPlace.AGENT, 210);
    assertThat(before).as("stranded").isBetween(1e6, 15e6);
    assertThat(backlog.meanBytes(BacklogPlace.AGENT, 230)).isEqualTo(before, within(1.0));
    for (final BacklogPlace place : BacklogPlace.values()) {
      assertThat(backlog.meanBytes(place, 245)).isZero();
    }
  }

  @Test
  void followingIt_changesNothing() {
    assertThat(ChartedRun.of(BUSY).result().machines())
        .isEqualTo(ChartedRun.study(BUSY).machines());
  }
}
