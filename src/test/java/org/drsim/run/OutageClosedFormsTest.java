package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.drsim.measure.PlanOutage;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an outage at a fixed time loses, where the phase of the markers is drawn, against order
 * statistics. A marker comes every T = 300 s and is a point after a constant time L.
 */
final class OutageClosedFormsTest {

  private static final double T = 300;
  private static final int MACHINES = 4;

  private static String[] world(double latency, int machines, String keys) {
    return new String[] {
      "simulation: {duration: 16 min, seed: 20}",
      "service: {processing: " + latency + " s, creation: 0 s, inFlightBatches: unlimited}",
      "agent: {batchInterval: 5 min}",
      "workloads: [{name: w, churn: 1 kB/s}]",
      "machines: [{name: vm, count: "
          + machines
          + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to:"
          + " westeurope, cacheAccount: cache}"
          + keys
          + "}]",
      "recoveryPlans: [{name: p, groups: [{machines: [\"*\"]}]}]",
      "faults: [{name: loss, regionOutage: northeurope, at: 900 s}]",
      "responses: [{to: loss, detect: 0 s, decide: 0 s, failOver: p}]",
    };
  }

  private static Sample.Runs plans(int replications, double latency, String keys) {
    return Sample.of(replications, world(latency, MACHINES, keys));
  }

  private static double plan(RunResult run, ToDoubleFunction<PlanOutage> figure) {
    return figure.applyAsDouble(run.outages().get(0).plans().get(0));
  }

  /**
   * The newest point at time t is of the newest marker up to t − L. The markers come at φ + kT with
   * φ uniform from 0 to T, so that t − L is at a uniform place between two of them: the loss is
   * uniform from L to L + T, also where L is more than T.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 40, 301})
  void theLossOfAMachine_isUniform(double latency) {
    Sample.of(
            1500,
            run -> run.outages().get(0).machines().get(0).loss().seconds(),
            world(latency, 1, ""))
        .isDistributedAs(loss -> (loss - latency) / T)
        .hasMean(latency + T / 2, T * T / 12);
  }

  @Test
  @Tag("slow")
  void theLossOfAMachine_isUniformInManyReplications() {
    Sample.of(
            40_000,
            run -> run.outages().get(0).machines().get(0).loss().seconds(),
            world(40, 1, ""))
        .isDistributedAs(loss -> (loss - 40) / T);
  }

  /**
   * Machines draw their phases independently, so that what a plan of n machines loses is L plus the
   * largest of n uniform variables: P(loss ≤ x) = ((x − L)/T)ⁿ, mean L + T n/(n + 1), variance T²
   * n/((n + 1)² (n + 2)).
   */
  @Test
  void theLossOfAPlan_isTheLargest() {
    final int n = MACHINES;
    plans(1500, 40, "")
        .of(run -> plan(run, PlanOutage::lossSeconds))
        .isDistributedAs(loss -> Math.pow((loss - 40) / T, n))
        .hasMean(40 + T * n / (n + 1), T * T * n / (n + 1.0) / (n + 1.0) / (n + 2));
  }

  /**
   * The range R of n uniform variables: P(R ≤ rT) = n rⁿ⁻¹ − (n − 1) rⁿ, mean T (n − 1)/(n + 1),
   * variance 2 T² (n − 1)/((n + 1)² (n + 2)).
   */
  @Test
  void theConsistencySkewOfAPlan_isTheRange() {
    final int n = MACHINES;
    plans(1500, 40, "")
        .of(run -> plan(run, PlanOutage::consistencySkewSeconds))
        .isDistributedAs(skew -> n * Math.pow(skew / T, n - 1) - (n - 1) * Math.pow(skew / T, n))
        .hasMean(T * (n - 1) / (n + 1), 2 * T * T * (n - 1) / (n + 1.0) / (n + 1.0) / (n + 2));
  }

  /** The members of a consistency group have their markers at the same times: no skew. */
  @Test
  void theLossOfAGroupWithCommonMarkers_isThatOfOneMachine() {
    final Sample.Runs runs = plans(1000, 40, ", consistencyGroup: g");

    runs.of(run -> plan(run, PlanOutage::lossSeconds)).isDistributedAs(loss -> (loss - 40) / T);
    assertThat(runs.runs()).allMatch(run -> plan(run, PlanOutage::consistencySkewSeconds) == 0);
    runs.of(
            run ->
                run.outages()
                    .get(0)
                    .machines()
                    .get(2)
                    .alternatives()
                    .get(RecoveryPointChoice.LATEST_MULTI_VM)
                    .seconds())
        .isDistributedAs(loss -> (loss - 40) / T);
  }
}
