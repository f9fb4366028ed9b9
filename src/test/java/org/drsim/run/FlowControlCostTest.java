package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.BudgetPart;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of the RPO is due to flow control itself, and not to what is slow behind it. */
final class FlowControlCostTest {

  /**
   * A crossing of 100 s and a batch every 60 s, one of them in flight. Link and disk are as fast as
   * can be: but for flow control no batch would wait.
   */
  @Test
  void aLongWay_waitsForFlowControlAlone() {
    final MachineReport machine =
        machine(
            "1",
            "links: [{from: northeurope, to: westeurope, latency: 100 s}]",
            "limits: {machineUpload: unlimited, diskApply: unlimited}",
            "agent: {batchInterval: 60 s, batchSize: 1 GB}",
            "workloads: [{name: w, churn: 1 MB/s}]");

    assertThat(cost(machine)).isGreaterThan(100).isCloseTo(waiting(machine), within(1e-6));
  }

  /** A disk that takes half of what is written is busy whenever batches wait, wherever they do. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "5"})
  void aSlowDisk_isNotTheFaultOfFlowControl(String inFlight) {
    final MachineReport machine =
        machine(
            inFlight,
            "links: [{from: northeurope, to: westeurope, latency: 0 s}]",
            "limits: {machineUpload: unlimited, diskApply: 2 MB/s}",
            "agent: {batchInterval: 1 s}",
            "workloads: [{name: w, churn: 4 MB/s}]");

    assertThat(waiting(machine)).isGreaterThan(100);
    assertThat(cost(machine)).isZero();
  }

  /** Nor is a link that carries half of it. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "5"})
  void aNarrowLink_isNotTheFaultOfFlowControl(String inFlight) {
    final MachineReport machine =
        machine(
            inFlight,
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 2 MB/s}]",
            "limits: {machineUpload: unlimited, diskApply: unlimited}",
            "agent: {batchInterval: 1 s}",
            "workloads: [{name: w, churn: 4 MB/s}]");

    assertThat(waiting(machine)).isGreaterThan(100);
    assertThat(cost(machine)).isZero();
  }

  /**
   * Link and disk take 3 s and 1 s in turns. With two in flight the link waits for 2 s while the
   * disk has the large one, then the disk for 2 s while the link has it: 40 MB in 6 s. Each could
   * take them in 4 s, so that a third of the time is lost.
   */
  @Test
  void batchesOfTwoSizesInTurns_loseTwoSecondsOfSix() {
    final MachineReport machine = turns("2");

    assertThat(machine.replicatedBytes()).isCloseTo(40e6 / 6 * 7200, within(80e6));
    assertThat(cost(machine) / waiting(machine)).isCloseTo(1 / 3.0, within(0.01));
  }

  /** With more in flight the link goes on, and both carry the 8 MB/s that are written. */
  @Test
  void threeInFlight_loseNothing() {
    final MachineReport machine = turns("3");

    assertThat(machine.replicatedBytes()).isCloseTo(8e6 * 7200, within(80e6));
    assertThat(cost(machine)).isCloseTo(0, within(0.01));
  }

  private static MachineReport turns(String inFlight) {
    return machine(
        inFlight,
        "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 10 MB/s}]",
        "limits: {machineUpload: unlimited, diskApply: 10 MB/s}",
        "agent: {batchInterval: 2.5 s, batchSize: 1 GB}",
        "workloads: [{name: w, trace: turns.csv, repeat: true}]");
  }

  private static MachineReport machine(
      String inFlight, String link, String limits, String agent, String workload) {
    return Simulated.machine(
        "simulation: {duration: 2 h}",
        "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s, inFlightBatches: "
            + inFlight
            + "}",
        link,
        limits,
        agent,
        workload);
  }

  /** Seconds of the RPO that flow control costs. */
  private static double cost(MachineReport machine) {
    return machine.limits().stream()
        .filter(limit -> limit.kind().equals("flowControl"))
        .mapToDouble(limit -> limit.rpoSeconds())
        .sum();
  }

  /** Seconds of the RPO for which batches waited in the cache account. */
  private static double waiting(MachineReport machine) {
    return machine.budget().get(BudgetPart.TRANSFER_QUEUE);
  }
}
