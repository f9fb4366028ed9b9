package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.BudgetPart;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recovery points of every kind, against what can be computed by hand. */
final class RecoveryPointKindsTest {

  private static final String WARM = "simulation: {warmUp: 25 h, duration: 73 h}";
  private static final String CHURN = "workloads: [{name: w, churn: 1 MB/s}]";

  /**
   * Requested every hour and frozen for 30 s, the RPO is uniform from L to L + T, with T = 1 h and
   * L = 20 s, as the marker comes after the freeze.
   */
  @Test
  void appConsistentPoints_haveAGridOfTheirOwn() {
    final MachineReport machine =
        Simulated.machine(
            WARM,
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "service: {processing: 20 s, creation: 0 s, inFlightBatches: unlimited, freeze: 30 s}",
            CHURN);
    final RpoStatistics app = machine.rpos().get(RpoKind.APP_CONSISTENT);

    assertThat(app.meanSeconds()).isCloseTo(20 + 1800, within(1e-6));
    assertThat(app.maxSeconds()).isCloseTo(20 + 3600, within(1e-6));
    assertThat(machine.points().appConsistent()).isEqualTo(48);
    assertThat(machine.points().retainedAppConsistentAtEnd()).isBetween(23.0, 25.0);
  }

  /**
   * An app-consistent point counts as crash-consistent: with phase 0 and a freeze of 150 s, one gap
   * of 300 s in an hour is halved: 11 teeth of 300 s and two of 150 s, mean (11·300² +
   * 2·150²)/(2·3600).
   */
  @Test
  void anAppConsistentPoint_isAlsoACrashConsistentOne() {
    final RpoStatistics rpo =
        Simulated.machine(
                WARM,
                "policies: [{name: default, appConsistentEvery: 1 h}]",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, freeze: 150 s, markerPhase: 0 s}",
                CHURN)
            .rpo();

    assertThat(rpo.meanSeconds())
        .isCloseTo((11 * 300.0 * 300 + 2 * 150.0 * 150) / 7200, within(1e-6));
  }

  /** Between an app-consistent marker and the next close by the clock a batch fills as ever. */
  @Test
  void afterAnAppConsistentMarker_batchesFillAsEver() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 300 s}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "agent: {batchInterval: 100 s, batchSize: 10 MB}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s, freeze: 50 s}",
            CHURN);

    assertThat(machine.backlogs().agent().max()).isCloseTo(10e6, within(1.0));
  }

  /** Half of the requests fail: geometric gaps of mean 2 h, mean age E[X²]/2E[X] = 3 h/2. */
  @Test
  void aFailedFreeze_makesNoPoint() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {warmUp: 48 h, duration: 12048 h}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, freeze: 0 s, freezeFails: 50 %}",
            "workloads: [{name: w, churn: 1 kB/s}]");

    // 12,000 requests: standard error 0.5/√12,000 of the share, some 1 % of the mean.
    assertThat(machine.points().appConsistent()).isCloseTo(6000, within(220.0));
    assertThat(machine.points().appConsistent() + machine.points().appFailed()).isEqualTo(12000);
    assertThat(machine.rpos().get(RpoKind.APP_CONSISTENT).meanSeconds())
        .isCloseTo(1.5 * 3600, within(0.04 * 1.5 * 3600));
  }

  /**
   * n members with latencies U(0, 200 s): the slowest has the mean 200 n/(n + 1), and the RPO of
   * the group half an interval more.
   */
  @ParameterizedTest
  @CsvSource({"1", "2", "4", "16"})
  void theSlowestMember_decidesForTheGroup(int members) {
    final StudyResult result =
        Simulated.study(
            "simulation: {warmUp: 2 h, duration: 602 h}",
            "service: {processing: {uniform: [0 s, 200 s]}, creation: 0 s, inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 1 kB/s}]",
            members(members, ""));

    // 7,200 points: standard error of the maximum's mean below 0.7 s.
    final double expected = 150 + 200.0 * members / (members + 1);
    for (MachineReport machine : result.machines()) {
      assertThat(machine.rpos().get(RpoKind.MULTI_VM).meanSeconds())
          .isCloseTo(expected, within(3.0));
      assertThat(machine.points().multiVm()).isEqualTo(7200);
      final double parts =
          machine.multiVmBudget().values().stream().mapToDouble(part -> part).sum();
      assertThat(parts).isCloseTo(machine.rpos().get(RpoKind.MULTI_VM).meanSeconds(), within(1e-6));
    }
    assertThat(result.consistencyGroups().get(0).rpo().meanSeconds())
        .isCloseTo(expected, within(3.0));
  }

  @Test
  void waitingForOthers_isAPartOfTheBudget() {
    final StudyResult result =
        Simulated.study(
            WARM,
            "service: {processing: {uniform: [0 s, 200 s]}, creation: 0 s, inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 1 kB/s}]",
            members(8, ""));

    final MachineReport machine = result.machines().get(0);
    assertThat(machine.multiVmBudget().get(BudgetPart.GROUP_WAIT)).isGreaterThan(20);
    assertThat(machine.budget().get(BudgetPart.GROUP_WAIT)).isZero();
  }

  @Test
  void aClosedPort_meansNoPointsInCommon() {
    final MachineReport machine =
        Simulated.study(
                WARM, CHURN, "consistencyGroups: [{name: shop, port20004: closed}]", members(3, ""))
            .machines()
            .get(0);

    assertThat(machine.rpos()).doesNotContainKey(RpoKind.MULTI_VM);
    assertThat(machine.points().multiVm()).isZero();
    assertThat(machine.points().crashConsistent()).isEqualTo(576);
  }

  /** A member whose initial copy is not done has no valid markers: nobody waits for it. */
  @Test
  void aMemberThatCannotDeliver_isSkippedAndNotWaitedFor() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 10 h}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s, initialCopyRate: 100 MB/s}",
            "enabling: {createResources: {takes: 0 s}, installAgent: {takes: 0 s}, register: {takes: 0 s}}",
            CHURN,
            "machines: [" + member("a", "") + ", " + member("b", ", enabled: {at: 1 h}") + "]");

    // 1 TiB at 100 MB/s take 10,995 s: copied at 14,595.1 s; the first common marker at 14,700 s.
    final MachineReport a = result.machines().get(0);
    assertThat(a.points().crashConsistent()).isEqualTo(121);
    assertThat(a.points().multiVm()).isEqualTo((36000 - 14700) / 300 + 1);
    assertThat(result.machines().get(1).points().crashConsistent()).isEqualTo(a.points().multiVm());
    assertThat(result.machines().get(1).unprotectedSeconds()).isCloseTo(14700, within(1e-6));
  }

  private static String members(int count, String more) {
    final StringBuilder machines = new StringBuilder("machines: [");
    for (int i = 0; i < count; i++) {
      machines.append(i > 0 ? ", " : "").append(member("vm" + i, more));
    }
    return machines.append(']').toString();
  }

  private static String member(String name, String protection) {
    return "{name: "
        + name
        + ", region: northeurope, consistencyGroup: shop, disks: [{name: d, size: 1 TiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache"
        + protection
        + "}}";
  }
}
