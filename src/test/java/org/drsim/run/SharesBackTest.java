package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.junit.jupiter.api.Test;

/** Machines that come back in shares after the outage of a region. */
final class SharesBackTest {

  private static final int MACHINES = 150;

  private static RunResult run(int machines, String shares) {
    return Simulated.run(
        0,
        "simulation: {duration: 4 d, seed: 4, replicationDetail: none}",
        "workloads: [{name: w, churn: 1 KB/s}]",
        "machines: [{name: vm, count: "
            + machines
            + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]",
        "faults: [{name: f, regionOutage: northeurope, at: 10 h, for: 30 min, machinesBack: "
            + shares
            + "}]");
  }

  private static Map<String, Double> lengths(RunResult run) {
    final Map<String, Double> lengths = new LinkedHashMap<>();
    for (final MachineOutage machine : run.outages().get(0).machines()) {
      assertThat(machine.outcome()).isEqualTo(MachineOutcome.RETURNED);
      lengths.put(machine.name(), machine.rtoSeconds());
    }
    return lengths;
  }

  /** The mean length is the sum over shares of share times length; together the shares are all. */
  @Test
  void meanLengthIsTheSumOfSharesTimesLengths() {
    final RunResult run = run(60, "[{share: 30 %, after: 75 min}, {share: 10 %, after: 48 h}]");
    final RunResult many =
        run(MACHINES, "[{share: 30 %, after: 75 min}, {share: 10 %, after: 48 h}]");
    final Map<String, Double> lengths = lengths(many);
    final List<Double> kinds = lengths.values().stream().distinct().sorted().toList();

    assertThat(lengths).hasSize(MACHINES);
    assertThat(kinds).containsExactly(1800.0, 1800.0 + 4500, 1800.0 + 48 * 3600);
    final double[] expected = {0.6, 0.3, 0.1};
    for (int i = 0; i < expected.length; i++) {
      final double kind = kinds.get(i);
      final double share =
          lengths.values().stream().filter(one -> one == kind).count() / (double) MACHINES;
      final double error = Math.sqrt(expected[i] * (1 - expected[i]) / MACHINES);
      assertThat(share).isCloseTo(expected[i], within(3.5 * error));
    }
    final double mean = 1800 + 0.3 * 4500 + 0.1 * 48 * 3600;
    final double deviation =
        Math.sqrt(0.3 * 4500 * 4500 + 0.1 * 172_800.0 * 172_800 - Math.pow(mean - 1800, 2));
    assertThat(lengths.values().stream().mapToDouble(x -> x).average().orElseThrow())
        .isCloseTo(mean, within(3.5 * deviation / Math.sqrt(MACHINES)));
    // More machines change nothing for those that were there.
    assertThat(lengths.entrySet()).containsAll(lengths(run).entrySet());
  }

  @Test
  void withoutSharesAndWithAWholeOne() {
    assertThat(lengths(run(5, "[]")).values()).containsOnly(1800.0);
    assertThat(lengths(run(5, "[{share: 100 %, after: 1 h}]")).values()).containsOnly(5400.0);
    assertThat(lengths(run(5, "[{share: 0 %, after: 1 h}]")).values()).containsOnly(1800.0);
  }

  /** A share that is back at a drawn time is back together. */
  @Test
  void aShareIsBackTogether() {
    final List<Double> lengths =
        new ArrayList<>(
            lengths(run(50, "[{share: 100 %, after: {exponential: {mean: 3 h}}}]")).values());

    assertThat(lengths.stream().distinct().toList()).hasSize(1);
    assertThat(lengths.get(0)).isGreaterThan(1800);
  }

  /** Writes, agents and services go on with the machine, so that nothing is counted twice. */
  @Test
  void aLateMachineIsDownForThatLong() {
    final RunResult run =
        Simulated.run(
            0,
            "simulation: {duration: 24 h, seed: 4}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "applications: [{name: a, needs: {vm: 1}}]",
            "faults: [{name: f, regionOutage: northeurope, at: 10 h, for: 1 h, machinesBack:"
                + " [{share: 100 %, after: 2 h}]}]");

    assertThat(run.machines().get(0).measures().computeDownSeconds()).isEqualTo(3 * 3600);
    assertThat(run.machines().get(0).measures().writtenBytes()).isEqualTo(21 * 3_600_000_000L);
    assertThat(run.services().get(0).downSeconds()).isEqualTo(3 * 3600);
  }
}
