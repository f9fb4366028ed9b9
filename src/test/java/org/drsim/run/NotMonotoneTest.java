package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Test;

/** Where more is not better, by hand: why {@link MonotonicityTest} asks for what it asks. */
final class NotMonotoneTest {

  private static final String NO_LATENCY =
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}";

  /**
   * Batches of 90 s: with a marker every 300 s they close at 90, 180, 270 and 300, with one every
   * 150 s at 90, 150, 240 and 300. The last one takes 3 s at 10 MB/s, or 6 s: from 303 to 306 s the
   * newest point is the one of 300 s, or the one of 150 s.
   */
  @Test
  void markersMoreOften_canMoveTheClosesOfBatches() {
    final SawTooth every300 = shortened("300 s");
    final SawTooth every150 = shortened("150 s");

    assertThat(Ages.at(every300, 304)).isCloseTo(4, within(1e-6));
    assertThat(Ages.at(every150, 304)).isCloseTo(154, within(1e-6));
    assertThat(Ages.latest(every150, every300)).isCloseTo(3, within(1e-6));
  }

  private static SawTooth shortened(String interval) {
    return rpo(
        "simulation: {duration: 2 h}",
        NO_LATENCY,
        "agent: {batchInterval: 90 s, batchSize: 1 TB}",
        "policies: [{name: default, crashConsistentEvery: " + interval + "}]",
        "limits: {machineUpload: 10 MB/s, diskApply: unlimited}",
        "workloads: [{name: w, churn: 1 MB/s}]");
  }

  /**
   * Nothing is written, so that only empty batches with markers travel, one at a time, for 100 s
   * each: enough for a marker every 200 s, and half of what one every 50 s would need.
   */
  @Test
  void markersMoreOften_canBeTooManyForFlowControl() {
    assertThat(Ages.at(crossing("200 s"), 7300)).isCloseTo(100, within(1e-6));
    // Marker n, at 50 n, arrives at 100 (n + 1): at 7300 s it is that of 3600 s.
    assertThat(Ages.at(crossing("50 s"), 7300)).isCloseTo(7300 - 3600, within(1e-6));
  }

  private static SawTooth crossing(String interval) {
    return rpo(
        "simulation: {duration: 3 h}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: 1, markerPhase: 0 s}",
        "agent: {batchInterval: 50 s}",
        "policies: [{name: default, crashConsistentEvery: " + interval + "}]",
        "links: [{from: northeurope, to: westeurope, latency: 100 s}]",
        "workloads: [{name: w, churn: 0 MB/s}]");
  }

  /**
   * 1.2 GB within a minute to a disk of 100 MB. At 10.5 MB/s the agent's memory of 600 MB is just
   * enough, and everything is sent, for 114 s. At 9 MB/s it is not: the agent falls back to a map
   * of changed blocks, no larger than the disk, which is sent in seconds.
   */
  @Test
  void lessCapacity_canMakeTheAgentFallBackToLess() {
    assertThat(Ages.at(upload("10.5 MB/s"), 110)).isGreaterThan(55);
    assertThat(Ages.at(upload("9 MB/s"), 110)).isLessThan(25);
  }

  private static SawTooth upload(String rate) {
    return rpo(
        "simulation: {duration: 10 min}",
        NO_LATENCY,
        "agent: {memory: 600 MB, batchInterval: 1 s}",
        "policies: [{name: default, crashConsistentEvery: 10 s}]",
        "limits: {machineUpload: " + rate + ", diskApply: unlimited}",
        "workloads: [{name: w, trace: burst.csv, repeat: false}]",
        "machines: [{name: vm, region: northeurope, memory: 16 GiB, disks: [{name: d, size: 100 MB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]");
  }

  /**
   * Disk d is written to in the first hour, e in the second; both share an account of 1 MB/s. After
   * the first hour 720 MB of d are left. Behind a link of 1 MB/s they wait at its beginning, and
   * those of e behind them: all of d is applied 720 s later. A faster link lets both wait at their
   * disks, where those of e, 0.3 MB/s, are applied beside those of d: that takes 720/0.7 s.
   */
  @Test
  void moreCapacity_canMakeDisksOfOneAccountHoldUpEachOther() {
    final SawTooth slow = account("1 MB/s");
    final SawTooth fast = account("100 MB/s");

    // The link begins with the close at 10 s, and ends with d at 4330 s. The last batch of d, 12
    // MB,
    // has the account alone for 3 s, then shares it with those of e: 18 s for the other 9 MB.
    assertThat(Ages.at(slow, 4330 + 3 + 18 + 1)).isCloseTo(752, within(1e-6));
    assertThat(Ages.at(fast, 4330 + 3 + 18 + 1)).isGreaterThan(752 + 299);
    // On the account, 730 s of d are left then; but for a batch of e of 3 MB.
    assertThat(Ages.latest(fast, slow)).isCloseTo(3600 + 730 / 0.7 - 4351, within(6.0));
  }

  private static SawTooth account(String link) {
    return rpo(
        "simulation: {duration: 2 h}",
        NO_LATENCY,
        "agent: {batchInterval: 10 s}",
        "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: " + link + "}]",
        "targetAccounts: [{name: seed, region: westeurope, limit: 1 MB/s}]",
        "patterns: [{name: first, hours: [1, "
            + "0, ".repeat(22)
            + "0]}, {name: second, hours: [0, 1, "
            + "0, ".repeat(21)
            + "0]}]",
        "workloads: [{name: w, churn: 0.05 MB/s, pattern: first}, {name: x, churn: 0.0125 MB/s, pattern: second}]",
        "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w, managed: false, account: seed},"
            + " {name: e, size: 1 TiB, workload: x, managed: false, account: seed}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]");
  }

  private static SawTooth rpo(String... lines) {
    return Simulated.run(0, lines).machines().get(0).measures().points().series();
  }
}
