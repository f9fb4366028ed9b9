package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was written is applied or still under way, never more and never less. The path itself checks
 * this at each of its events.
 */
final class ConservationTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.4", "1", "6"})
  void afterTheLastBatch_allIsApplied(String scale) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 2 h}",
            "agent: {compression: 2, batchSize: 3 MB}",
            "limits: {machineUpload: 9 MB/s, diskApply: 8 MB/s}",
            "service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}}",
            "workloads: [{name: w, trace: burst.csv, scale: " + scale + "}]");

    final double written = Double.parseDouble(scale) * (600 * 2e6 + 5400 * 1e5);
    assertThat(machine.writtenBytes()).isEqualTo(written);
    assertThat(machine.replicatedBytes()).isEqualTo(written);
    assertThat(machine.wireBytes()).isEqualTo(written / 2);
  }

  @Test
  void severalDisks_addUp() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 1 h}",
            "workloads: [{name: w, churn: 1 MB/s}, {name: x, churn: 3 MB/s}, {name: y, rate: 5 /s, size: 100 kB, arrivals: regular}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: a, size: 1 TiB, workload: w},"
                + " {name: b, size: 1 TiB, workload: x}, {name: c, size: 1 TiB, workload: y}],"
                + " protection: {to: westeurope, cacheAccount: cache}}]");

    assertThat(machine.writtenBytes()).isEqualTo(3600 * 4.5e6);
    assertThat(machine.backlog().max()).isBetween(4.4e6 * 15, 4.6e6 * 15);
  }

  /** What is written at the very start is written in the run. */
  @Test
  void aWriteAtTheStart_counts() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 1 h, writes: events}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
            "workloads: [{name: w, trace: start.csv}]");

    assertThat(machine.writtenBytes()).isEqualTo(1100);
    assertThat(machine.replicatedBytes()).isEqualTo(1100);
    assertThat(machine.crashConsistentPoints()).isEqualTo(13);
  }
}
