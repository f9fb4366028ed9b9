package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.RpoStatistics;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole simulations against results of queueing and renewal theory. Every stage that the formula
 * does not know is made infinitely fast, so that nothing but the formula is left.
 */
final class ClosedFormTest {

  /**
   * Periodic points with constant latency: the RPO at a random instant is uniform from L to L + T.
   */
  @ParameterizedTest
  @CsvSource({"0", "20", "299", "300", "301", "1000", "3600.5"})
  void constantLatency_givesUniformRpoFromLToLPlusT(double latency) {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 2 h, duration: 26 h}",
                "service: {processing: "
                    + latency
                    + " s, creation: 0 s, inFlightBatches: unlimited}",
                "workloads: [{name: w, churn: 1 MB/s}]")
            .rpo();

    assertThat(rpo.meanSeconds()).isCloseTo(latency + 150, within(1e-6));
    assertThat(rpo.p50Seconds()).isCloseTo(latency + 150, within(1e-6));
    assertThat(rpo.p90Seconds()).isCloseTo(latency + 270, within(1e-6));
    assertThat(rpo.p95Seconds()).isCloseTo(latency + 285, within(1e-6));
    assertThat(rpo.p99Seconds()).isCloseTo(latency + 297, within(1e-6));
    assertThat(rpo.maxSeconds()).isCloseTo(latency + 300, within(1e-6));
  }

  /** The latency may be anywhere on the way; the RPO only knows the sum. */
  @Test
  void latenciesOfAllStages_addUp() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 2 h, duration: 26 h}",
                "service: {processing: 30 s, creation: 7 s, inFlightBatches: unlimited}",
                "links: [{from: northeurope, to: westeurope, latency: 13 s}]",
                "workloads: [{name: w, churn: 1 MB/s}]")
            .rpo();

    assertThat(rpo.meanSeconds()).isCloseTo(50 + 150, within(1e-6));
    assertThat(rpo.maxSeconds()).isCloseTo(50 + 300, within(1e-6));
  }

  /**
   * Random latency without overtaking, U(10, 200) s: mean E[L] + T/2. The latencies of about 12,000
   * points have a standard error of 0.5 s.
   */
  @Test
  void randomLatency_addsItsMean() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 1 h, duration: 1001 h, seed: 11}",
                "service: {processing: {uniform: [10 s, 200 s]}, creation: 0 s, inFlightBatches: unlimited}",
                "workloads: [{name: w, churn: 10 kB/s}]")
            .rpo();

    assertThat(rpo.meanSeconds()).isCloseTo(105 + 150, within(2.0));
    assertThat(rpo.maxSeconds()).isBetween(490.0, 500.0);
  }

  /**
   * Its tail: P(RPO &gt; x) = E[(T + L' − max(L, x))⁺]/T. For L, L' ~ U(0, T) independent and x = T
   * this is E[L']/T = 1/2; so the median is T.
   */
  @Test
  void randomLatency_hasTheTailOfTwoSuccessivePoints() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 1 h, duration: 2001 h, seed: 5}",
                "service: {processing: {uniform: [0 s, 300 s]}, creation: 0 s, inFlightBatches: unlimited}",
                "workloads: [{name: w, churn: 10 kB/s}]")
            .rpo();

    assertThat(rpo.p50Seconds()).isCloseTo(300, within(300 * 0.015));
  }

  /**
   * One batch per interval over a server of rate C: the delta is proportional to churn, L = bT/C.
   */
  @ParameterizedTest
  @CsvSource({"1, 10", "5, 10", "9, 10", "99, 100"})
  void deltaProportionalToChurn(double churn, double capacity) {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 2 h, duration: 26 h}",
                "agent: {batchInterval: 5 min, batchSize: 4 TB}",
                "limits: {machineUpload: " + capacity + " MB/s, diskApply: unlimited}",
                "workloads: [{name: w, churn: " + churn + " MB/s}]")
            .rpo();

    final double share = churn / capacity;
    assertThat(rpo.meanSeconds()).isCloseTo(300 * (0.5 + share), within(1e-5));
    assertThat(rpo.maxSeconds()).isCloseTo(300 * (1 + share), within(1e-5));
  }

  /**
   * Small batches come near the fluid, for which L = 0 while churn is below capacity; they differ
   * by at most the largest batch's service times, here one batch of 1 s of churn over the upload
   * and over the apply.
   */
  @Test
  void smallBatches_differFromTheFluidByAtMostTheirServiceTimes() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 2 h, duration: 26 h}",
                "agent: {batchInterval: 1 s}",
                "limits: {machineUpload: 10 MB/s, diskApply: 20 MB/s}",
                "workloads: [{name: w, churn: 4 MB/s}]")
            .rpo();

    assertThat(rpo.meanSeconds() - 150).isBetween(0.0, 4.0 / 10 + 4.0 / 20);
    assertThat(rpo.meanSeconds() - 150).isCloseTo(0.6, within(1e-5));
  }

  /**
   * A marker's own batch is no bound: of 0.9 MB/s over 1 MB/s, the batch of (0 s, 200 s] takes from
   * 200 to 380 s, the one of (200 s, 300 s] up to 470 s. That is 170 s after its marker; its own
   * service takes 90 s, the largest takes 180 s.
   */
  @Test
  void aLargeBatchBeforeTheMarker_holdsItUpLongerThanItsOwn() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 2 h, duration: 26 h}",
                "agent: {batchInterval: 200 s, batchSize: 1 TB}",
                "limits: {machineUpload: 1 MB/s, diskApply: unlimited}",
                "workloads: [{name: w, churn: 0.9 MB/s}]")
            .rpo();

    assertThat(rpo.meanSeconds()).isCloseTo(150 + 170, within(1e-5));
  }

  /**
   * One burst of a = 20 MB/s for h = 60 s over C = 5 MB/s, then b = 1 MB/s: the lag peaks at ah/C =
   * 240 s, long after the burst, with Q/C = (a − C)h/C = 180 s, and is gone at h + Q/(C − b) = 285
   * s.
   */
  @Test
  void oneBurstOverALimitedLink_peaksAfterItsEnd() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 600 s}",
            "agent: {batchInterval: 100 ms}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 5 MB/s}]",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
            "workloads: [{name: w, trace: burst.csv}]");

    final double service =
        2.0 / 5 + 0.1; // the largest batch, 2 MB over 5 MB/s, and the wait for its close
    assertThat(machine.lag().max()).isCloseTo(180, within(service));
    // Both legs are straight: the mean over 600 s is 180 · 285 / (2 · 600); the rest of the time a
    // batch's own service.
    assertThat(machine.lag().mean()).isCloseTo(42.75, within(service));
    // Largest backlog (a − C)h = 900 MB, at the end of the burst.
    assertThat(machine.backlog().max()).isCloseTo(900e6, within(4.1e6));
    assertThat(machine.writtenBytes()).isEqualTo(20e6 * 60 + 1e6 * 540);
  }

  /**
   * Churn b over a stage that takes each second's batch in no time: lag and backlog are those of
   * the open batch alone.
   */
  @Test
  void steadyChurn_hasTheLagAndBacklogOfItsOpenBatch() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 1 h}",
            "agent: {batchInterval: 10 s}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
            "workloads: [{name: w, churn: 1 MB/s}]");

    assertThat(machine.lag().max()).isCloseTo(10, within(1e-3));
    assertThat(machine.lag().mean()).isCloseTo(5, within(1e-3));
    assertThat(machine.backlog().max()).isCloseTo(10e6, within(1.0));
    assertThat(machine.backlog().mean()).isCloseTo(5e6, within(1e3));
  }

  /** A path that is slower than the churn: the age of what is applied grows at 1 − C/b. */
  @Test
  void overload_growsAtOneLessTheShareThatGetsThrough() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 2 h}",
            "agent: {batchInterval: 1 s}",
            "limits: {machineUpload: unlimited, diskApply: 2 MB/s}",
            "workloads: [{name: w, churn: 4 MB/s}]");

    assertThat(machine.lag().max()).isCloseTo(3600, within(3.0));
    assertThat(machine.backlog().max()).isCloseTo(2e6 * 7200, within(8e6));
    assertThat(machine.replicatedBytes()).isCloseTo(2e6 * 7200, within(8e6));
  }

  /**
   * A crossing of 100 s and a batch of 60 MB every 60 s. With one in flight, batch k is applied at
   * 60 + 100·k: 35 of them in an hour. With two and more nothing waits, and batch k is applied at
   * 60·k + 100: 58.
   */
  @ParameterizedTest
  @CsvSource({"1, 35", "2, 58", "3, 58", "unlimited, 58"})
  void flowControl_letsOnlySoManyBatchesLeaveTheCache(String inFlight, int applied) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 1 h}",
            "links: [{from: northeurope, to: westeurope, latency: 100 s}]",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s, inFlightBatches: "
                + inFlight
                + "}",
            "agent: {batchInterval: 60 s, batchSize: 1 GB}",
            "workloads: [{name: w, churn: 1 MB/s}]");

    assertThat(machine.replicatedBytes()).isEqualTo(applied * 60e6);
  }

  /**
   * Each disk at its own pace: a batch of 10 MB and 40 MB over 2 MB/s each is applied after the
   * slower, 20 s.
   */
  @Test
  void severalDisks_areAppliedWithTheSlowest() {
    final RpoStatistics rpo =
        Simulated.machine(
                "simulation: {warmUp: 1 h, duration: 3 h}",
                "agent: {batchInterval: 5 min, batchSize: 1 GB}",
                "limits: {machineUpload: unlimited, diskApply: 2 MB/s}",
                "workloads: [{name: a, churn: 33333 B/s}, {name: b, churn: 133333 B/s}]",
                "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: a},"
                    + " {name: e, size: 1 TiB, workload: b}], protection: {to: westeurope, cacheAccount: cache}}]")
            .rpo();

    assertThat(rpo.maxSeconds()).isCloseTo(320, within(1e-3));
    assertThat(rpo.meanSeconds()).isCloseTo(170, within(1e-3));
  }
}
