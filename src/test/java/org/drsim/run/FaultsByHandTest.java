package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.RpoKind;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each kind of fault does to a steady source, by hand. Markers come at 0, 300, 600 … s,
 * batches close each 60 s, 1 MB is written per second; what the test does not limit takes no time.
 */
final class FaultsByHandTest {

  private static final String[] WORLD = {
    "simulation: {duration: 2 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "agent: {batchInterval: 60 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
  };

  /** A batch of 60 MB takes 30 s. */
  private static final String UPLOAD = "limits: {machineUpload: 2 MB/s, diskApply: unlimited}";

  private static MachineResult run(String... lines) {
    return all(lines).machines().get(0);
  }

  private static RunResult all(String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    return Simulated.run(0, all);
  }

  private static double largestRpo(MachineResult machine) {
    return machine.measures().rpo().get(RpoKind.CRASH_CONSISTENT).max();
  }

  /** When the point of a marker was available; not a number if it never was one. */
  private static double available(MachineResult machine, double marker) {
    final SawTooth series = Objects.requireNonNull(machine.measures().points().series());
    for (int drop = 0; drop < series.drops(); drop++) {
      if (series.markerSeconds(drop) == marker) {
        return series.availableSeconds(drop);
      }
    }
    return Double.NaN;
  }

  /**
   * Processing takes 100 s, zone 1 is lost at 437 s, the failover starts at 447 s. Applied by then:
   * the batches closed up to 300 s. Those of 360 and 420 s are in the cache account. If that is in
   * the zone they are gone; otherwise they are processed at 460 and 520 s and applied.
   */
  @ParameterizedTest
  @CsvSource({"'zone: 1', 300, 95", "'zone: 2', 420, 168", "'redundancy: zrs', 420, 168"})
  void whatAnOutageOfAZoneLeaves_dependsOnTheCacheAccount(String place, double state, double rto) {
    final MachineOutage machine =
        all(
                "service: {processing: 100 s, creation: 0 s, inFlightBatches: unlimited,"
                    + " markerPhase: 0 s}",
                "cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress:"
                    + " unlimited, "
                    + place
                    + "}]",
                "machines: [{name: vm, region: northeurope, zone: 1, disks: [{name: d, size: 1 TiB,"
                    + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
                "faults: [{name: loss, zoneOutage: northeurope/1, at: 437 s}]",
                "responses: [{to: loss, detect: 10 s, decide: 0 s, failOver: p, recoveryPoint:"
                    + " latest}]")
            .outages()
            .get(0)
            .machines()
            .get(0);

    assertThat(machine.loss()).isEqualTo(new Loss(state, 437 - state, (437 - state) * 1e6));
    assertThat(machine.alternatives().get(RecoveryPointChoice.LATEST_PROCESSED).markerSeconds())
        .isEqualTo(300);
    assertThat(machine.rtoSeconds()).isEqualTo(rto);
  }

  /**
   * A stopped agent misses writes: what it has not sent and what it missed, 795 MB since 960 s,
   * goes without order from 1,755 to 2,152.5 s, and no marker up to then is a point. The 645 MB
   * written from 1,755 s to the marker of 2,400 s follow without a pause, as 2 MB/s are not enough
   * before.
   */
  @Test
  void aStoppedAgent_losesItsMarkersButNoData() {
    final MachineResult machine =
        run(UPLOAD, "faults: [{name: a, agentStopped: vm, at: 1000 s, for: 755 s}]");

    assertThat(available(machine, 900)).isEqualTo(930);
    for (double marker = 1200; marker < 2400; marker += 300) {
      assertThat(available(machine, marker)).isNaN();
    }
    assertThat(available(machine, 2400)).isCloseTo(2152.5 + 645 / 2.0, within(1e-6));
    assertThat(largestRpo(machine)).isCloseTo(2475 - 900, within(1e-6));
    assertThat(machine.measures().replicatedBytes()).isEqualTo(7_140_000_000L);
  }

  /**
   * The batch closed at 960 s is uploaded; the k-th after it, closed at 960 + 60 k, is so at 1520 +
   * 30 k, until the way has caught up with the source at k = 18: 2040 s, not later than a fluid of
   * 520 MB at 2 − 1 MB/s.
   */
  @Test
  void anUnreachableCache_isCaughtUpInTheOrderOfTheWrites() {
    final MachineResult machine =
        run(UPLOAD, "faults: [{name: a, cacheUnreachable: cache, at: 1000 s, for: 520 s}]");

    assertThat(available(machine, 900)).isEqualTo(930);
    assertThat(available(machine, 1200)).isEqualTo(1640);
    assertThat(available(machine, 1500)).isEqualTo(1790);
    assertThat(available(machine, 1800)).isEqualTo(1940);
    assertThat(available(machine, 2100)).isEqualTo(2130);
    assertThat(largestRpo(machine)).isEqualTo(740);
  }

  @Test
  void anOutageOfTheTarget_stopsPointsButNoMachine() {
    final RunResult run =
        all("faults: [{name: a, regionOutage: westeurope, at: 1000 s, for: 520 s}]");

    assertThat(run.outages()).isEmpty();
    assertThat(largestRpo(run.machines().get(0))).isEqualTo(620);
    assertThat(available(run.machines().get(0), 1500)).isEqualTo(1520);
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isZero();
    assertThat(run.machines().get(0).measures().replicatedBytes()).isEqualTo(7_200_000_000L);
  }

  /**
   * For 960 s the account takes μ = 0.5 MB/s of c = 1 MB/s: the lag grows by 1 − μ/c a second to
   * 480 s, the backlog to 480 MB. Then it takes 2 MB/s, and both are gone after 480 s. Batches of 1
   * s add at most what the last one takes to fill, 1 s, and to cross, 2 s.
   */
  @Test
  void aThrottledCache_lagsBehindAsAFluid() {
    final MachineMeasures measures =
        run(
                "agent: {batchInterval: 1 s}",
                "cacheAccounts: [{name: cache, region: northeurope, ingress: 2 MB/s, egress:"
                    + " unlimited}]",
                "faults: [{name: a, cacheThrottled: cache, factor: 0.25, at: 1000 s, for: 960 s}]")
            .measures();

    assertThat(measures.lag().max()).isBetween(480.0, 483.0);
    assertThat(measures.backlog().total().max()).isBetween(480e6, 483e6);
    final double fluid = (960 * 480 / 2.0 + 480 * 480 / 2.0) / 7200;
    assertThat(measures.lag().mean()).isBetween(fluid, fluid + 3);
  }

  /**
   * From 1,000 to 3,000 s all batches cross 100 s later: the markers from 1,200 to 2,700 s. The one
   * of 3,000 s has to wait for the batch of 2,940 s, which arrives at 3,040 s. A point that comes d
   * later adds 300 d to the integral of the RPO.
   */
  @Test
  void addedLatency_delaysWhatCrossesMeanwhile() {
    final MachineResult machine =
        run(
            "faults: [{name: a, linkDegraded: northeurope->westeurope, addedLatency: 100 s, at:"
                + " 1000 s, for: 2000 s}]");

    assertThat(largestRpo(machine)).isEqualTo(400);
    assertThat(available(machine, 2700)).isEqualTo(2800);
    assertThat(available(machine, 3000)).isEqualTo(3040);
    assertThat(machine.measures().rpo().get(RpoKind.CRASH_CONSISTENT).mean())
        .isCloseTo(150 + (6 * 100 + 40) * 300 / 7200.0, within(1e-6));
  }

  /**
   * The cache cannot be reached from 1,000 s on, and the machine is down from 1,510 to 1,610 s. 550
   * MB wait in the agent. Kept, they go on in their batches, the marker of 1,200 s with the fourth.
   * Of 7,100 MB the last batch is not uploaded at the end.
   */
  @Test
  void aSourceThatComesBackWithItsMemory_goesOnWithItsBatches() {
    final MachineResult machine = twice("kept");

    assertThat(available(machine, 1200)).isEqualTo(1610 + 4 * 30);
    assertThat(available(machine, 1500)).isEqualTo(1610 + 9 * 30);
    assertThat(largestRpo(machine)).isEqualTo(1730 - 900);
    assertThat(machine.measures().replicatedBytes()).isEqualTo(7_040_000_000L);
  }

  /**
   * Lost, all 550 MB are sent without order up to 1,885 s, so that no marker before is a point. The
   * 275 MB written meanwhile are sent by 2,100 s: its batch alone is left then, and takes 30 s.
   */
  @Test
  void aSourceThatComesBackWithoutItsMemory_sendsWithoutOrder() {
    final MachineResult machine = twice("lost");
    assertThat(available(machine, 1200)).isNaN();
    assertThat(available(machine, 1500)).isNaN();
    assertThat(available(machine, 1800)).isNaN();
    assertThat(available(machine, 2100)).isEqualTo(2130);
    assertThat(largestRpo(machine)).isEqualTo(2130 - 900);
    assertThat(machine.measures().replicatedBytes()).isEqualTo(7_040_000_000L);
  }

  private static MachineResult twice(String memory) {
    return run(
        UPLOAD,
        "faults: [{name: a, cacheUnreachable: cache, at: 1000 s, for: 520 s}, {name: b, effects:"
            + " {scope: {machines: vm}, compute: stops, agentMemory: "
            + memory
            + "}, at: 1510 s, for: 100 s}]");
  }
}
