package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an RPO that rises: only that of a path that is overloaded grows for good. */
final class LastingGrowthTest {

  private static final String MEGABYTE =
      "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s}]";

  /** 2 MB/s at night and 8 MB/s from 6 to 18. */
  private static final String DAY =
      "patterns: [{name: day, hours: [0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6,"
          + " 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4]}]";

  private static final String DAILY = "workloads: [{name: w, churn: 5 MB/s, pattern: day}]";

  private static String link(int megabytesPerSecond) {
    return MEGABYTE.replace("1 MB/s", megabytesPerSecond + " MB/s");
  }

  /**
   * From Sunday 16:00 on, measured on Monday from 5:00 to 18:00, of which 11 h are above 1 MB/s.
   */
  @Test
  void aWorkingDay_isTooShortToTell() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {start: 2026-01-04T16:00:00Z, warmUp: 13 h, duration: 26 h}",
            MEGABYTE,
            "workloads: [{name: w, churn: 0.8 MB/s, pattern: office-hours}]");

    assertThat(machine.rpo().maxSeconds()).isGreaterThan(3 * 3600);
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isTrue();
  }

  /** The weekend is still to come. */
  @Test
  void fiveWorkingDays_areTooShortToTell() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {start: 2026-01-04T12:00:00Z, duration: 5 d}",
            MEGABYTE,
            "workloads: [{name: w, churn: 0.95 MB/s, pattern: office-hours}]");

    assertThat(machine.rpo().maxSeconds()).isGreaterThan(12 * 3600);
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isTrue();
  }

  /** The mean of the week is within the capacity, and that of a working day is not. */
  @Test
  void officeHoursWithinTheCapacity_areNotUnstable() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {start: 2026-01-04T12:00:00Z, duration: 15 d}",
            MEGABYTE,
            "workloads: [{name: w, churn: 0.95 MB/s, pattern: office-hours}]");

    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isFalse();
  }

  /**
   * 4 MB/s are 14.4 GB an hour; 7.2 GB an hour are written at night and 28.8 by day, 432 GB a day.
   * All is there at 6:00, so that 43.2 + 18 · 14.4 = 302.4 GB are at the end of the first day,
   * those written by 15:00: 9 h. Two days later it is 864 + 129.6 GB, those written by 9:00: 15 h.
   * That is 3 h a day.
   */
  @Test
  void daysAboveTheCapacity_growAsTheFluidDoes() {
    assertThat(days(4, "3 d").growthPerHour()).isCloseTo(3 * 3600 / 24.0, within(3.0));
  }

  /** Nothing is left of a day at 6:00: the last part is no longer than the others. */
  @ParameterizedTest
  @ValueSource(strings = {"54 h", "58 h", "61 h", "65 h", "72 h"})
  void daysWithinTheCapacity_areNotUnstableWhereverTheyEnd(String duration) {
    assertThat(days(6, duration).growthPerHour()).isNull();
  }

  private static MachineReport days(int megabytesPerSecond, String duration) {
    return Simulated.machine(
        "simulation: {start: 2026-01-05T00:00:00Z, duration: " + duration + "}",
        "policies: [{name: default, crashConsistentEvery: 10 s}]",
        link(megabytesPerSecond),
        DAY,
        DAILY);
  }

  /** Half of the link is 3 MB/s, and by day the other machine needs more than the rest. */
  @Test
  void thatOfAQuietMachine_followsThePatternOfItsNeighbours() {
    final StudyResult result =
        Simulated.study(
            "simulation: {start: 2026-01-05T04:00:00Z, duration: 14 h}",
            link(6),
            DAY,
            "workloads: [{name: w, churn: 3.4 MB/s}, {name: x, churn: 2.5 MB/s, pattern: day}]",
            "machines: [" + machine("a", "w") + ", " + machine("b", "x") + "]");

    assertThat(result.machines().get(0).rpo().maxSeconds()).isGreaterThan(1000);
    assertThat(result.machines()).noneMatch(MachineReport::isUnstable);
  }

  private static String machine(String name, String workload) {
    return "{name: "
        + name
        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: "
        + workload
        + "}], protection: {to: westeurope, cacheAccount: cache}}";
  }

  /** A part of its capacity for most of the measured time, or more writes: neither stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [{name: f, linkDegraded: northeurope->westeurope, at: 30 min, for: 3 h, factor: 0.5}]",
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 2 h, for: 90 min}]",
        "surges: [{machines: vm, at: 30 min, for: 3 h, factor: 3}]"
      })
  void aDisturbance_isNotTheUsualCourse(String disturbance) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 3 h}",
            MEGABYTE,
            "workloads: [{name: w, churn: 0.7 MB/s}]",
            disturbance);

    assertThat(machine.rpo().maxSeconds()).isGreaterThan(1800);
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isFalse();
  }

  /** A slow link in the warm-up that stays slow is the usual course of what is measured. */
  @Test
  void whatNeverEnds_isTheUsualCourse() {
    assertThat(
            Simulated.machine(
                    "simulation: {duration: 5 h, warmUp: 1 h}",
                    "agent: {batchInterval: 1 s}",
                    "policies: [{name: default, crashConsistentEvery: 2 s}]",
                    MEGABYTE,
                    "workloads: [{name: w, churn: 0.8 MB/s}]",
                    "surges: [{machines: vm, at: 30 min, factor: 2}]")
                .growthPerHour())
        .isCloseTo(3600 * (1 - 1 / 1.6), within(3.0));
  }

  /**
   * Writes of 60 MB in the mean, M/M/1 with a service of a minute and a utilisation of 0.95; and an
   * hour on and an hour off in the mean. Chance alone makes long waves of it: one run of 26 hours
   * in a hundred, and one in nine, rises in every quarter.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: w, rate: 0.01583333 /s, size: {exponential: {mean: 60 MB}}}",
        "{name: w, churn: 1.9 MB/s, onOff: {on: {exponential: {mean: 1 h}}, off: {exponential: {mean: 1 h}}}}"
      })
  void wavesOfChance_areNotUnstable(String workload) {
    assertThat(unstable(250, "26 h", workload)).isZero();
  }

  /** Age grows at 1 − μ/c: 60 s an hour at 1.02 are far beyond chance where writes are small. */
  @ParameterizedTest
  @CsvSource({"1.02, 200", "1.05, 200", "1.2, 200", "2, 200"})
  void anOverload_isFoundWhereChanceIsSmall(double load, int found) {
    assertThat(
            unstable(
                200,
                "26 h",
                "{name: w, rate: 20 /s, size: {exponential: {mean: "
                    + (long) (load * 50e3)
                    + " B}}}"))
        .isEqualTo(found);
  }

  private static long unstable(int runs, String duration, String workload) {
    final PreparedScenario prepared =
        Simulated.prepared(
            "simulation: {duration: " + duration + "}", MEGABYTE, "workloads: [" + workload + "]");
    return IntStream.range(0, runs)
        .mapToObj(i -> SimulationRun.run(prepared, i, new DsolEngine(), false, share -> {}))
        .filter(run -> !Double.isNaN(run.machines().get(0).measures().growthPerHour()))
        .count();
  }

  /** A fault disturbs four replications of five, and one of five: the larger part decides. */
  @ParameterizedTest
  @CsvSource({"0 h, 5 h, false", "3 h, 8 h, true"})
  void moreThanHalfOfTheReplicationsDecide(String from, String to, boolean unstable) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {duration: 4 h, replications: 40}",
            MEGABYTE,
            "workloads: [{name: w, churn: 2 MB/s}]",
            "faults: [{name: f, linkDown: northeurope->westeurope, at: {uniform: ["
                + from
                + ", "
                + to
                + "]}, for: 1 min}]");

    assertThat(machine.isUnstable()).isEqualTo(unstable);
  }

  /** 2 MB/s into 1 MB/s, an age that grows at 1/2, and a machine between two other regions. */
  private static MachineReport besideAnother(String workload, String disturbance) {
    return Simulated.study(
            "simulation: {duration: 24 h, warmUp: 1 min}",
            "agent: {batchInterval: 10 s}",
            "policies: [{name: default, crashConsistentEvery: 30 s}]",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s},"
                + " {from: eastus, to: westus, latency: 0 s}]",
            "workloads: [{name: w, churn: 2 MB/s}, " + workload + "]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
                + " protection: {to: westeurope}}, {name: other, region: eastus, disks:"
                + " [{name: d, size: 1 TiB, workload: o}], protection: {to: westus}}]",
            disturbance)
        .machines()
        .stream()
        .filter(machine -> machine.name().equals("vm"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: o, churn: 1 MB/s, pattern: office-hours}",
        "{name: o, rate: 0.1 /s, size: {lognormal: {mean: 1 MiB, sigma: 4}}}"
      })
  void aLoadBetweenOtherRegions_changesNoVerdict(String workload) {
    assertThat(besideAnother(workload, "faults: []").growthPerHour()).isCloseTo(1800, within(3.0));
  }

  /** It may have been the reason; that the RPO rose is said all the same. */
  @Test
  void aFaultWhoseTimeIsDrawn_leavesItOpen() {
    final MachineReport machine =
        besideAnother(
            "{name: o, churn: 1 MB/s}",
            "faults: [{name: f, regionOutage: eastus, at: {uniform: [9 h, 11 h]}, for: 1 min}]");
    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isTrue();
  }
}
