package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.measure.MachineMeasures;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workloads that follow patterns or go on and off, on their way through whole simulations. */
final class RhythmScenariosTest {

  private static final String WEEK = "simulation: {start: 2026-03-04T13:30:00Z, duration: 168 h}";

  @ParameterizedTest
  @ValueSource(strings = {"flat", "office-hours", "nightly-batch", "retail"})
  void aWeekOfAnyPattern_writesTheBytesOfAWeek(String pattern) {
    final MachineReport machine =
        Simulated.machine(
            WEEK,
            "agent: {batchInterval: 60 s}",
            "workloads: [{name: w, churn: 1 MB/s, pattern: " + pattern + "}]");

    assertThat(machine.writtenBytes()).isCloseTo(1e6 * 168 * 3600, within(1.0));
  }

  /** Monday, 2 March 2026: 8 to 9 in Amsterdam is 7 to 8 in UTC. */
  @Test
  void thePatternIsOnTheClocksOfItsTimeZone() {
    final String churn = "workloads: [{name: w, churn: 1 MB/s, pattern: p}]";
    final String hour = "hours: [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}]";
    final String start = "simulation: {start: 2026-03-02T06:30:00Z, duration: 60 min}";

    final double amsterdam =
        Simulated.machine(start, churn, "patterns: [{name: p, timeZone: Europe/Amsterdam, " + hour)
            .writtenBytes();
    final double utc =
        Simulated.machine(start, churn, "patterns: [{name: p, " + hour).writtenBytes();

    assertThat(amsterdam).isCloseTo(24 * 1e6 * 1800, within(1.0));
    assertThat(utc).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"churn: 2 MB/s", "rate: 30 /s, size: {lognormal: {mean: 9 KiB, sigma: 1}}"})
  void aFlatPattern_isNoneAtAll(String workload) {
    final MachineMeasures none = writes(workload);
    final MachineMeasures flat = writes(workload + ", pattern: flat");

    assertThat(flat.writtenBytes()).isEqualTo(none.writtenBytes()).isPositive();
    assertThat(flat.lag()).isEqualTo(none.lag());
    assertThat(flat.points().budget().sum()).isEqualTo(none.points().budget().sum());
  }

  @Test
  void bothWaysOfStatingOnAndOff_areTheSame() {
    final String turns = "onOff: {on: {exponential: {mean: 20 s}}, off: {uniform: [5 s, 50 s]}}";
    final String writes = "rate: 30 /s, size: 9 KiB, ";
    final MachineMeasures beside = writes(writes + turns);
    final MachineMeasures inside = writes(writes + "arrivals: {" + turns + "}");

    assertThat(inside.writtenBytes()).isEqualTo(beside.writtenBytes()).isPositive();
    assertThat(inside.backlog()).isEqualTo(beside.backlog());
  }

  private static MachineMeasures writes(String workload) {
    return Simulated.run(
            0, "simulation: {duration: 3 h}", "workloads: [{name: w, " + workload + "}]")
        .machines()
        .get(0)
        .measures();
  }

  /**
   * The fluid queue of one on/off source before an upload of rate C: E[Q] = ρ/η with ρ = m/C and η
   * = α/(p − C) − β/C, here 120 MB. Store-and-forward adds less than the bytes of two full batches.
   */
  @Test
  void theMeanBacklogOfAnOnOffSource_isThatOfTheFluidQueue() {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {warmUp: 6 h, duration: 60 d, seed: 4}",
            "agent: {batchInterval: 2 s, batchSize: 1 GB}",
            "limits: {machineUpload: 1.5 MB/s, diskApply: unlimited}",
            "workloads: [{name: w, churn: 3 MB/s, onOff: {on: {exponential: {mean: 60 s}},"
                + " off: {exponential: {mean: 120 s}}}}]");

    final double eta = 1 / 60.0 / 1.5e6 - 1 / 120.0 / 1.5e6;
    final double mean = 2 / 3.0 / eta;
    assertThat(machine.backlog().mean()).isBetween(0.95 * mean, 1.05 * mean + 2 * 6e6);
    assertThat(machine.writtenBytes())
        .isCloseTo(1e6 * (60 * 86_400 - 21_600), within(0.02 * 5.2e12));
  }
}
