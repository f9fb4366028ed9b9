package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.RpoKind;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;

/**
 * What a failover to the latest state would lose, by hand. A batch of 60 MB closes at c = 60 k s,
 * is uploaded at once, arrives in the target at c + 30 s (20 s processing, 10 s link) and is
 * applied at c + 42 s (5 MB/s); the point of a marker, every 300 s, is available with that.
 */
final class LatestTest {

  private static final MachineReport MACHINE =
      Simulated.machine(
          "simulation: {warmUp: 1 h, duration: 6 h}",
          "agent: {batchInterval: 60 s, batchSize: 1 GB}",
          "service: {processing: 20 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
          "links: [{from: northeurope, to: westeurope, latency: 10 s}]",
          "limits: {machineUpload: unlimited, diskApply: 5 MB/s}",
          "workloads: [{name: w, churn: 1 MB/s}]");

  /**
   * From c to c + 42 the batch waits and survives: ages from 0 to 42 s. Then nothing waits until c
   * + 60, and the newest point is 42, 102, 162, 222, 282 s old, growing for 18 s: in 300 s 5 ·
   * 42²/2 + 18 · 810 + 5 · 18²/2 = 19,800.
   */
  @Test
  void withAReadableCache_uploadedBatchesSurvive() {
    assertThat(MACHINE.rpos().get(RpoKind.LATEST).meanSeconds()).isCloseTo(66, within(1e-6));
    assertThat(MACHINE.rpos().get(RpoKind.LATEST).maxSeconds()).isCloseTo(300, within(1e-6));
  }

  /**
   * Without the cache only from c + 30 to c + 42: ages from 30 to 42 s. From then to the next
   * arrival, 48 s, the newest point counts: 5 · (30 · 12 + 12²/2) + 48 · 810 + 5 · 48²/2 = 46,800.
   */
  @Test
  void withoutTheCache_onlyWhatHasArrivedSurvives() {
    assertThat(MACHINE.rpos().get(RpoKind.LATEST_CACHE_LOST).meanSeconds())
        .isCloseTo(156, within(1e-6));
    assertThat(MACHINE.rpos().get(RpoKind.LATEST_CACHE_LOST).maxSeconds())
        .isCloseTo(330, within(1e-6));
  }

  @Test
  void neitherIsLargerThanAgainstPoints() {
    assertThat(MACHINE.rpo().meanSeconds()).isCloseTo(42 + 150, within(1e-6));
  }
}
