package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.RpoBudget;
import org.drsim.study.MachineReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /**
   * The batch of the marker at 300 s takes 90 s on the way that is cut from 330 to 400 s: it is
   * sent for 30 s in vain, held for 70 s, and sent for 90 s, so that its point comes at 490 s, the
   * newest up to the end at 590 s.
   */
  @ParameterizedTest
  @CsvSource({
    "'limits: {machineUpload: 1 MB/s, diskApply: unlimited}', 'cacheUnreachable: cache', UPLOAD",
    "'links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s}]',"
        + " 'linkDown: northeurope->westeurope', TRANSFER",
    "'links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 1 MB/s}]',"
        + " 'cacheUnreachable: cache', TRANSFER"
  })
  void whatIsSentInVain_isSending_andTheCutItselfIsBlocked(
      String slow, String fault, BudgetPart sending) {
    final RpoBudget budget =
        Simulated.run(
                0,
                "simulation: {duration: 590 s}",
                "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
                "agent: {batchInterval: 300 s, batchSize: 1 TB}",
                slow,
                "workloads: [{name: w, churn: 0.3 MB/s}]",
                "faults: [{name: cut, " + fault + ", at: 330 s, for: 70 s}]")
            .machines()
            .get(0)
            .measures()
            .points()
            .budget();

    // Until 490 s each part of the way grows and stays, then they stay for 100 s.
    final double sent = (30.0 * 30 / 2 + 30 * 160) + 90.0 * 90 / 2 + 120 * 100;
    assertThat(budget.of(sending)).isCloseTo(sent, within(1e-6));
    assertThat(budget.of(BudgetPart.BLOCKED))
        .isCloseTo(70.0 * 70 / 2 + 70 * 90 + 70 * 100, within(1e-6));
    assertThat(budget.of(BudgetPart.WAITING_FOR_MARKER))
        .isCloseTo(300.0 * 300 / 2 + 300 * 190 + 100.0 * 100 / 2, within(1e-6));
    assertThat(budget.sum())
        .isCloseTo(490.0 * 490 / 2 + (190 + 290) / 2.0 * 100, within(1e-9 * budget.sum()));
  }

  /** From 300 to 400 s the batch crosses the link; the cache account is away from 320 to 380 s. */
  @Test
  void whatCrossesTheLink_isNotHeldByTheCacheAccount() {
    final RpoBudget budget =
        Simulated.run(
                0,
                "simulation: {duration: 590 s}",
                "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
                "agent: {batchInterval: 300 s}",
                "links: [{from: northeurope, to: westeurope, latency: 100 s}]",
                "workloads: [{name: w, churn: 10 kB/s}]",
                "faults: [{name: cut, cacheUnreachable: cache, at: 320 s, for: 60 s}]")
            .machines()
            .get(0)
            .measures()
            .points()
            .budget();

    assertThat(budget.of(BudgetPart.BLOCKED)).isZero();
    // The point of 0 s is under way until 100 s and the newest until 400 s, that of 300 s is under
    // way from 300 to 400 s and the newest up to the end.
    assertThat(budget.of(BudgetPart.TRANSFER))
        .isCloseTo(100.0 * 100 / 2 + 100 * 300 + 100.0 * 100 / 2 + 100 * 190, within(1e-6));
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
            "service: {processing: {lognormal: {median: 20 s, sigma: 1}}, creation: {lognormal:"
                + " {median: 5 s, sigma: 0.3}}, freezeFails: 20 %}",
            "limits: {machineUpload: 20 MB/s, diskApply: 12 MB/s}",
            "workloads: [{name: w, " + workload + "}]");

    final double sum = machine.budget().values().stream().mapToDouble(part -> part).sum();
    final double mean = machine.rpo().meanSeconds();
    assertThat(sum / mean).isCloseTo(1, within(1e-9));
    final double limits = machine.limits().stream().mapToDouble(limit -> limit.rpoSeconds()).sum();
    assertThat(limits / mean).isCloseTo(1, within(1e-9));
  }
}
