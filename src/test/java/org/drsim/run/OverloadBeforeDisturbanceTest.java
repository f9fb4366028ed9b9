package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.study.MachineReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an RPO that rises for hours, until a fault or a surge. */
final class OverloadBeforeDisturbanceTest {

  /** 2 MB/s into 1 MB/s: an age that grows at 1 − 1/2, whatever comes later for a while. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 10 h, for: 90 min}]",
        "faults: [{name: f, linkDown: northeurope->westeurope, every: 10 h, for: 5 min}]",
        "faults: [{name: f, regionOutage: northeurope, at: 10 h, for: 2 h}]",
        "faults: [{name: f, regionOutage: westeurope, at: 10 h, for: 2 h}]",
        "surges: [{machines: vm, at: 10 h, for: 3 h, factor: 1.5, jitter: 10 min}]"
      })
  void anOverload_staysOne(String disturbance) {
    assertThat(run("2 MB/s", disturbance).growthPerHour()).isCloseTo(1800, within(3.0));
  }

  /** A link that is down at once leaves no time before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 1 min, for: 90 min}]",
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 65 s, for: 90 min}]",
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 10 s, for: 90 min}]"
      })
  void aFaultInTheFirstMinutes_leavesItOpen(String fault) {
    assertThat(run("2 MB/s", fault).growthPerHour()).isNull();
  }

  /**
   * Of a time that is drawn the earliest is not known; 0.8 MB/s that stay are within the capacity,
   * and so is 1 MB/s after a surge that had begun before.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [{name: f, linkDown: northeurope->westeurope, at: {uniform: [9 h, 11 h]}, for: 1 h}]",
        "surges: [{machines: vm, at: 10 h, factor: 0.4}]",
        "surges: [{machines: vm, at: 10 h, for: 1 h, factor: 2},"
            + " {machines: vm, at: 12 h, factor: 0.4}]",
        "surges: [{machines: vm, at: 30 s, for: 12 h, factor: 0.8},"
            + " {machines: vm, at: 10 h, for: 1 h, factor: 3}]"
      })
  void whatMayNotBeTheUsualCourse_isLeftOpen(String disturbance) {
    assertThat(run("2 MB/s", disturbance).growthPerHour()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 10 h, for: 90 min}]",
        "faults: [{name: f, regionOutage: northeurope, at: 10 h, for: 2 h}]",
        "surges: [{machines: vm, at: 10 h, for: 13 h, factor: 2}]"
      })
  void whatIsWithinTheCapacity_isNotUnstable(String disturbance) {
    final MachineReport machine = run("0.8 MB/s", disturbance);

    assertThat(machine.growthPerHour()).isNull();
    assertThat(machine.mayBeUnstable()).isFalse();
  }

  private static MachineReport run(String churn, String disturbance) {
    return Simulated.machine(
        "simulation: {duration: 24 h, warmUp: 1 min}",
        "agent: {batchInterval: 10 s}",
        "policies: [{name: default, crashConsistentEvery: 30 s}]",
        "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s}]",
        "workloads: [{name: w, churn: " + churn + "}]",
        disturbance);
  }
}
