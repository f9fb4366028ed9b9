package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.BudgetPart;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;

/** An agent whose memory is full. The burst writes 20 MB/s for 60 s, then 1 MB/s to 600 s. */
final class AgentMemoryTest {

  private static final String UPLOAD = "limits: {machineUpload: 5 MB/s, diskApply: unlimited}";
  private static final String BURST = "workloads: [{name: w, trace: burst.csv}]";
  private static final String POINTS = "policies: [{name: default, crashConsistentEvery: 10 s}]";

  /** A burst of 1.2 GB over 5 MB/s leaves up to 900 MB at the agent. */
  @Test
  void withRoom_allMarkersBecomePoints() {
    final MachineReport machine = burst("1 GB", "map", "1 TiB");

    assertThat(machine.replicatedBytes()).isEqualTo(1.74e9);
    assertThat(machine.budget().get(BudgetPart.RESYNC)).isZero();
    assertThat(machine.points().crashConsistent()).isEqualTo(91);
  }

  @Test
  void whenFull_markersAreSkippedUntilOrderedBatchesFit() {
    final MachineReport machine = burst("100 MB", "map", "1 TiB");

    // No block was written twice: the map loses nothing.
    assertThat(machine.replicatedBytes()).isEqualTo(1.74e9);
    assertThat(machine.points().crashConsistent()).isBetween(50.0, 80.0);
    assertThat(machine.budget().get(BudgetPart.RESYNC)).isGreaterThan(1);
    assertThat(machine.rpo().maxSeconds()).isGreaterThan(180);
    final double sum = machine.budget().values().stream().mapToDouble(part -> part).sum();
    assertThat(sum / machine.rpo().meanSeconds()).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutAFallback_itHoldsMoreThanItsMemory() {
    assertThat(burst("100 MB", "off", "1 TiB").points().crashConsistent()).isEqualTo(91);
  }

  /** A map has no more blocks than the disk: what was written more often is not sent again. */
  @Test
  void theMapIsNotLargerThanTheDisk() {
    final MachineReport machine = burst("100 MB", "map", "200 MB");

    assertThat(machine.writtenBytes()).isEqualTo(1.74e9);
    assertThat(machine.replicatedBytes()).isBetween(0.6e9, 1.3e9);
    assertThat(machine.backlog().max()).isGreaterThan(800e6);
  }

  private static MachineReport burst(String memory, String fallback, String size) {
    return Simulated.machine(
        "simulation: {duration: 900 s}",
        POINTS,
        "agent: {batchInterval: 1 s, memory: " + memory + ", memoryFallback: " + fallback + "}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        UPLOAD,
        BURST,
        "machines: [{name: vm, region: northeurope, memory: 16 GiB, disks: [{name: d, size: "
            + size
            + ", workload: w}], protection: {to: westeurope, cacheAccount: cache}}]");
  }
}
