package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.RpoKind;
import org.drsim.measure.SawTooth;
import org.drsim.measure.ShownRpo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What faults of the replication itself do to a steady source, by hand. Markers come at 0, 300, 600
 * … s, batches close each 60 s, 1 MB is written per second; what the test does not limit takes no
 * time.
 */
final class ReplicationFaultsTest {

  private static final String[] WORLD = {
    "simulation: {duration: 2 h}",
    "service: {processing: 0 s, creation: 0 s, freeze: 0 s, inFlightBatches: unlimited,"
        + " markerPhase: 0 s, initialCopyRate: 10 MB/s}",
    "agent: {batchInterval: 60 s}",
    "networks: [{name: net, region: northeurope}]",
    "workloads: [{name: w, churn: 1 MB/s}]",
    machines("vm", "network: net"),
  };

  /** A batch of 60 MB takes 30 s. */
  private static final String UPLOAD = "limits: {machineUpload: 2 MB/s, diskApply: unlimited}";

  private static String machines(String name, String more) {
    return "machines: [{name: "
        + name
        + ", region: northeurope, disks: [{name: d, size: 6 GB, workload: w}], protection: {to:"
        + " westeurope, cacheAccount: cache}, "
        + more
        + "}]";
  }

  private static RunResult all(long replication, String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    return Simulated.run(replication, all);
  }

  private static MachineResult run(String... lines) {
    return all(0, lines).machines().get(0);
  }

  private static double largest(MachineResult machine, RpoKind kind) {
    return machine.measures().rpo().get(kind).max();
  }

  private static double largestRpo(MachineResult machine) {
    return largest(machine, RpoKind.CRASH_CONSISTENT);
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

  /** Three machines of a set go to two fault domains in turn: 0, 1, 0. */
  @ParameterizedTest
  @CsvSource({"0, 500, 0, 500", "1, 0, 500, 0"})
  void aRackTakesTheMachinesOfItsFaultDomain(
      int domain, double first, double second, double third) {
    final RunResult run =
        all(
            0,
            machines("vm", "count: 3, availability: {set: s, faultDomains: 2}"),
            "faults: [{name: a, rackOutage: {set: s, faultDomain: "
                + domain
                + "}, at: 1000 s, for: 500 s}]");

    assertThat(run.machines().stream().map(one -> one.measures().computeDownSeconds()))
        .containsExactly(first, second, third);
  }

  /** The k-th batch after that of 960 s arrives at 1520 + 30 k. */
  @Test
  void withoutStorage_nothingIsUploaded() {
    final MachineResult machine =
        run(
            UPLOAD,
            "faults: [{name: a, endpointBlocked: {network: net, endpoint: storage}, at: 1000 s,"
                + " for: 520 s}]");

    assertThat(available(machine, 900)).isEqualTo(930);
    assertThat(available(machine, 1200)).isEqualTo(1640);
    assertThat(largestRpo(machine)).isEqualTo(740);
  }

  /** Also a name server that is down keeps markers from being made. */
  @ParameterizedTest
  @ValueSource(strings = {"{network: net}", "{region: northeurope}"})
  void withoutNames_nothingIsUploaded_andNoMarkerIsMade(String where) {
    final MachineResult machine =
        run("faults: [{name: a, dnsDown: " + where + ", at: 1000 s, for: 520 s}]");

    assertThat(available(machine, 1200)).isNaN();
    assertThat(available(machine, 1500)).isNaN();
    assertThat(largestRpo(machine)).isEqualTo(900);
    assertThat(machine.measures().lag().max()).isCloseTo(560, within(2e-6));
    assertThat(machine.measures().points().shown().staleSeconds()).isEqualTo(520);
  }

  @Test
  void withoutTheService_dataFlow_butNothingBecomesAPoint() {
    final MachineResult machine =
        run(
            "faults: [{name: a, endpointBlocked: {network: net, endpoint: service}, at: 1000 s,"
                + " for: 520 s}]");

    assertThat(available(machine, 1200)).isNaN();
    assertThat(available(machine, 1500)).isNaN();
    assertThat(available(machine, 1800)).isEqualTo(1800);
    assertThat(largestRpo(machine)).isEqualTo(900);
    assertThat(machine.measures().lag().max()).isCloseTo(60, within(2e-6));
    assertThat(machine.measures().replicatedBytes()).isEqualTo(7_200_000_000L);
    // Grows for 520 s, and stays grown for 280 s.
    assertThat(machine.measures().points().budget().of(BudgetPart.BLOCKED))
        .isCloseTo(520 * 520 / 2.0 + 520 * 280, within(1e-9));
  }

  @Test
  void withoutLogin_nothingHappensUntilTheTokenEnds() {
    final MachineResult none =
        run(
            "agent: {batchInterval: 60 s, tokenLifetime: 0 s}",
            "faults: [{name: a, endpointBlocked: {network: net, endpoint: login}, at: 1000 s, for:"
                + " 520 s}]");

    assertThat(largestRpo(none)).isEqualTo(900);
  }

  /**
   * Of a token of an hour any part may be left at 1,000 s: the last marker is 900 s, and a further
   * one for each 300 k − 100 s that are left. Its mean is 900 + 300 Σ (3600 − 300 k + 100)/3600 =
   * 2,650 s, until 6,000 s; four standard errors of 400 replications are 4 × 1040/20.
   */
  @Test
  void whenTheTokenEnds_isDrawn() {
    double sum = 0;
    for (int replication = 0; replication < 400; replication++) {
      sum +=
          largestRpo(
              all(
                      replication,
                      "agent: {batchInterval: 60 s, tokenLifetime: 60 min}",
                      "faults: [{name: a, endpointBlocked: {network: net, endpoint: login}, at:"
                          + " 1000 s, for: 5000 s}]")
                  .machines()
                  .get(0));
    }
    assertThat(sum / 400).isCloseTo(6000 - 2650, within(208.0));
  }

  /**
   * The agent stops at 1,000 s, what it reports does not arrive from 1,100 to 3,000 s: the newest
   * point, of 900 s, is shown as 200 s old for that time. It has been too old since 1,500 s.
   */
  @Test
  void withoutMonitoring_theShownRpoIsOld_andTheAlertComesLate() {
    final MachineResult machine =
        run(
            "alert: {after: 10 min}",
            "faults: [{name: a, agentStopped: vm, at: 1000 s, for: 4000 s}, {name: b,"
                + " endpointBlocked: {network: net, endpoint: monitoring}, at: 1100 s, for:"
                + " 1900 s}]");
    final ShownRpo shown = machine.measures().points().shown();

    assertThat(largestRpo(machine)).isEqualTo(4200);
    assertThat(machine.measures().points().alerts().firstSeconds()).isEqualTo(1500);
    assertThat(shown.alerts().firstSeconds()).isEqualTo(3000);
    assertThat(shown.staleSeconds()).isEqualTo(1900);
    assertThat(shown.seconds().max()).isEqualTo(4200);
    assertThat(machine.measures().rpo().get(RpoKind.CRASH_CONSISTENT).mean())
        .isCloseTo(shown.seconds().mean() + 1900 * 1900 / 2.0 / 7200, within(1e-9));
  }

  @Test
  void whatIsNeverReported_isShownAsItWasAtTheStart() {
    final ShownRpo shown =
        run("networks: [{name: net, region: northeurope, outbound: {monitoring: deny}}]")
            .measures()
            .points()
            .shown();

    assertThat(shown.staleSeconds()).isEqualTo(7200);
    assertThat(shown.seconds().max()).isEqualTo(300);
  }

  @Test
  void aClosedPort_skipsPointsInCommonAlone() {
    final RunResult run =
        all(
            0,
            machines("vm", "count: 2, consistencyGroup: g"),
            "faults: [{name: a, port20004Closed: g, at: 1000 s, for: 600 s}]");

    for (final MachineResult machine : run.machines()) {
      assertThat(largestRpo(machine)).isEqualTo(300);
      assertThat(largest(machine, RpoKind.MULTI_VM)).isEqualTo(900);
      assertThat(machine.measures().points().counts().multiVm())
          .isEqualTo(machine.measures().points().counts().crashConsistent() - 2);
    }
  }

  /** As a fluid: for 960 s half of what is written is uploaded, 480 MB wait, gone 480 s later. */
  @Test
  void aSlowAgent_lagsBehindAsAFluid() {
    final MachineResult machine =
        run(
            "agent: {batchInterval: 1 s}",
            UPLOAD,
            "faults: [{name: a, agentSlow: vm, factor: 0.25, at: 1000 s, for: 960 s}]");

    assertThat(machine.measures().lag().max()).isBetween(480.0, 483.0);
    assertThat(machine.measures().backlog().total().max()).isBetween(480e6, 483e6);
  }

  /** Requests are at 1, 2, 3 … h. */
  @Test
  void applicationsThatCannotBeFrozen_giveNoAppConsistentPoint() {
    final MachineResult machine =
        run(
            "simulation: {duration: 6 h}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "faults: [{name: a, vssFailing: vm, at: 90 min, for: 2 h}]");

    assertThat(machine.measures().appFailed()).isEqualTo(2);
    assertThat(largest(machine, RpoKind.APP_CONSISTENT)).isEqualTo(3 * 3600);
    assertThat(largestRpo(machine)).isEqualTo(300);
  }

  /** 480 requests, of which one of four fails. */
  @Test
  void applicationsThatCanSometimesBeFrozen_failAsOftenAsStated() {
    final MachineResult machine =
        run(
            "simulation: {duration: 480 h}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "faults: [{name: a, vssFailing: vm, fails: 25 %, at: 1 s}]");

    assertThat((double) machine.measures().appFailed())
        .isCloseTo(120, within(4 * Math.sqrt(480 * 0.25 * 0.75)));
  }

  /**
   * Off from 1,000 to 2,000 s. The writes since 960 s, 1,040 MB, are known to have changed and are
   * sent at once; the other 4,960 MB are copied at 10 MB/s until 2,496 s. The marker of 2,700 s is
   * the first that is valid.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agentTooOld: vm",
        "cacheKeyRotated: cache",
        "diskRemoved: {machine: vm, disk: d}"
      })
  void replicationThatWasOff_hasTheDisksCopiedAgain(String fault) {
    final MachineResult machine =
        run("faults: [{name: a, " + fault + ", at: 1000 s, for: 1000 s}]");

    for (double marker = 1200; marker < 2700; marker += 300) {
      assertThat(available(machine, marker)).isNaN();
    }
    assertThat(available(machine, 2700)).isEqualTo(2700);
    assertThat(largestRpo(machine)).isEqualTo(1800);
    assertThat(machine.measures().replicatedBytes()).isEqualTo(7_200_000_000L);
  }

  /** The copy is done 20 s after the marker of 2,700 s, which is not valid, therefore. */
  @Test
  void theCopySharesTheWayOfTheMachine_andIsDoneWhenItsBytesAre() {
    final MachineResult machine =
        run(
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 8.24 GB, workload:"
                + " w}], protection: {to: westeurope, cacheAccount: cache}}]",
            "faults: [{name: a, agentTooOld: vm, at: 1000 s, for: 1000 s}]");

    assertThat(available(machine, 2700)).isNaN();
    assertThat(available(machine, 3000)).isEqualTo(3000);
    assertThat(machine.measures().points().budget().of(BudgetPart.RESYNC))
        .isCloseTo(720 * 720 / 2.0 + 720 * 280, within(1e-6));
  }

  @Test
  void replicationThatWasOff_sendsOnlyChanges_ifTheyAreKnown() {
    final MachineResult machine =
        run("faults: [{name: a, agentTooOld: vm, resync: changes, at: 1000 s, for: 1000 s}]");

    assertThat(available(machine, 2100)).isEqualTo(2100);
    assertThat(largestRpo(machine)).isEqualTo(1200);
  }

  /** A cut of the link for 400 s, while the disks are copied, is 400 s more: until 2,896 s. */
  @Test
  void aCopyThatIsCut_goesOnWhereItWas() {
    final MachineResult machine =
        run(
            "faults: [{name: a, agentTooOld: vm, at: 1000 s, for: 1000 s}, {name: b, linkDown:"
                + " northeurope->westeurope, at: 2200 s, for: 400 s}]");

    assertThat(available(machine, 2700)).isNaN();
    assertThat(available(machine, 3000)).isEqualTo(3000);
  }
}
