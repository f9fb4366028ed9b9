package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drsim.measure.BudgetPart;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the RPO is made of. */
final class RpoBudgetTest {

  /**
   * A latency L below the interval T: of the RPO at a random instant L is the latency of the newest
   * point; of the time since it came, T²/2 in all, the next one spends (T − L)²/2 + (T − L)L not
   * existing and L²/2 on its way.
   */
  @Test
  void oneLatency_isSplitFromTheWaitForTheMarker() {
    final Map<BudgetPart, Double> budget = budget("processing: 100 s, creation: 0 s");

    assertThat(budget.get(BudgetPart.PROCESSING))
        .isCloseTo(100 + 100.0 * 100 / 2 / 300, within(1e-9));
    assertThat(budget.get(BudgetPart.WAITING_FOR_MARKER))
        .isCloseTo((200.0 * 200 / 2 + 200 * 100) / 300, within(1e-9));
  }

  /** A latency beyond the interval: the next point is always on its way already. */
  @Test
  void aLatencyBeyondTheInterval_leavesNoWaitForTheMarker() {
    final Map<BudgetPart, Double> budget = budget("processing: 900 s, creation: 0 s");

    assertThat(budget.get(BudgetPart.PROCESSING)).isCloseTo(900 + 150, within(1e-9));
    assertThat(budget.get(BudgetPart.WAITING_FOR_MARKER)).isZero();
  }

  private static Map<BudgetPart, Double> budget(String service) {
    return Simulated.machine(
            "simulation: {warmUp: 2 h, duration: 26 h}",
            "service: {" + service + ", inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 1 MB/s}]")
        .budget();
  }

  /** Whatever happens, the parts add up to the mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "churn: 1 MB/s",
        "churn: 30 MB/s",
        "rate: 40 /s, size: {lognormal: {mean: 100 KiB, sigma: 2}}",
        "trace: burst.csv, scale: 6"
      })
  void parts_addUpToTheMean(String workload) {
    final MachineReport machine =
        Simulated.machine(
            "simulation: {warmUp: 10 min, duration: 10 h, replications: 3}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "agent: {batchSize: 8 MiB}",
            "service: {processing: {lognormal: {median: 20 s, sigma: 1}}, creation: {lognormal: {median: 5 s, sigma: 0.3}}, freezeFails: 20 %}",
            "limits: {machineUpload: 20 MB/s, diskApply: 12 MB/s}",
            "workloads: [{name: w, " + workload + "}]");

    final double sum = machine.budget().values().stream().mapToDouble(part -> part).sum();
    final double mean = machine.rpo().meanSeconds();
    assertThat(sum / mean).isCloseTo(1, within(1e-9));
    final double limits = machine.limits().stream().mapToDouble(limit -> limit.rpoSeconds()).sum();
    assertThat(limits / mean).isCloseTo(1, within(1e-9));
  }
}
