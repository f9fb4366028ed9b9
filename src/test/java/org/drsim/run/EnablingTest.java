package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switching protection on, step by step, until the first recovery point. */
final class EnablingTest {

  private static final String STEPS =
      "enabling: {createResources: {takes: 2 min}, installAgent: {takes: 5 min}, register: {takes: 1 min}}";
  private static final String SERVICE =
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s, initialCopyRate: unlimited}";

  /**
   * As a fluid, V bytes over a link of C beside a churn of b take V/(C − b): the copy has what the
   * changes leave. Batches of 1 s make the fluid. The first valid marker is the next of the grid.
   */
  @ParameterizedTest
  @CsvSource({"0", "10", "40"})
  void theCopySharesTheLinkWithTheChanges(double churn) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 12 h}",
            "agent: {batchInterval: 1 s}",
            "policies: [{name: default, crashConsistentEvery: 1 s}]",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 100 MB/s}]",
            SERVICE,
            STEPS,
            "workloads: [{name: w, churn: " + churn + " MB/s}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TB, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}]");

    final double copied = 3600 + 480 + 1e12 / ((100 - churn) * 1e6);
    assertThat(machine.unprotectedSeconds()).isCloseTo(copied, within(3.0));
  }

  @Test
  void theCopyIsNoFasterThanItsRate() {
    assertThat(unprotected("initialCopyRate: 200 MB/s", "")).isCloseTo(480 + 5000, within(300.0));
    assertThat(unprotected("initialCopyRate: 200 MB/s", ", used: 100 GB"))
        .isCloseTo(480 + 500, within(300.0));
  }

  /** A P30 disk, 1,024 GiB, reads 200 MB/s: 16 % of that are 32 MiB/s. */
  @Test
  void byDefaultTheCopyHasASmallShareOfTheDisk() {
    assertThat(unprotected("initialCopyRate: 16 %", ""))
        .isCloseTo(480 + 1e12 / (32 << 20), within(300.0));
  }

  /** All disks of a D2s_v5 together read 85 MB/s, of which 16 % are 13.6 MB/s. */
  @Test
  void aSmallMachineReadsItsDisksSlower() {
    final double seconds =
        Simulated.machine(
                "simulation: {duration: 24 h}",
                "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
                STEPS,
                "workloads: [{name: w, churn: 0 MB/s}]",
                "machines: [{name: vm, vmSize: Standard_D2s_v5, region: northeurope, disks: [{name: d, size: 500 GB, workload: w}],"
                    + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 0 s}}}]")
            .unprotectedSeconds();
    assertThat(seconds).isCloseTo(480 + 5e11 / 13.6e6, within(300.0));
  }

  private static double unprotected(String rate, String disk) {
    return Simulated.machine(
            "simulation: {duration: 12 h}",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s, " + rate + "}",
            STEPS,
            "workloads: [{name: w, churn: 0 MB/s}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TB, workload: w"
                + disk
                + "}], protection: {to: westeurope, cacheAccount: cache, enabled: {at: 0 s}}}]")
        .unprotectedSeconds();
  }

  /**
   * Each step fails with probability p and is tried again: attempts are geometric, so that a step
   * of duration d takes d/(1 − p) + r p/(1 − p) in the mean.
   */
  @Test
  void aFailedStep_isTriedAgain() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 20 h}",
            "policies: [{name: default, crashConsistentEvery: 1 min}]",
            SERVICE,
            "enabling: {createResources: {takes: 10 min, fails: 50 %}, installAgent: {takes: 0 s}, register: {takes: 0 s}, retryAfter: 20 min}",
            "workloads: [{name: w, churn: 0 MB/s}]",
            "machines: [{name: vm, count: 400, region: northeurope, disks: [{name: d, size: 1 GiB, used: 0 B, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 0 s}}}]");

    final double mean =
        result.machines().stream()
            .mapToDouble(MachineReport::unprotectedSeconds)
            .average()
            .orElseThrow();
    // 30 min per failure, geometric with variance 2: standard error 2,546/√400 = 127 s.
    assertThat(mean).isCloseTo(1200 + 1200 + 30, within(420.0));
  }

  /** Ten machines in waves of four: the third wave begins when the second is protected. */
  @Test
  void waves_followEachOther() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 12 h}",
            "policies: [{name: default, crashConsistentEvery: 1 s}]",
            SERVICE,
            "enabling: {createResources: {takes: 30 min}, installAgent: {takes: 0 s}, register: {takes: 0 s}, waveSize: 4}",
            "workloads: [{name: w, churn: 0 MB/s}]",
            "machines: [{name: vm, count: 10, region: northeurope, disks: [{name: d, size: 1 GiB, used: 0 B, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}]");

    assertThat(result.machines())
        .extracting(machine -> Math.round(machine.unprotectedSeconds() / 1800))
        .containsExactly(3L, 3L, 3L, 3L, 4L, 4L, 4L, 4L, 5L, 5L);
  }

  @Test
  void beforeTheFirstPoint_thereIsNoRpo() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 3 h}",
            SERVICE,
            STEPS,
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 3 h}}}]"
                    .replace("at: 3 h", "at: 179 min"));

    assertThat(machine.rpo()).isNull();
    assertThat(machine.unprotectedSeconds()).isEqualTo(3 * 3600);
    assertThat(machine.backlog().max()).isZero();
    assertThat(machine.writtenBytes()).isEqualTo(3 * 3600 * 1e6);
  }
}
