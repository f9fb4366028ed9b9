package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.RpoKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same scenario, seed and replication give the same numbers, whatever else there is. */
final class SameBytesTest {

  private static final String[] BUSY = new DrawnRuns(77).next();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void threadsChangeNothing(int threads) throws Exception {
    final PreparedScenario prepared = Simulated.prepared(BUSY);
    final List<String> expected = new ArrayList<>();
    for (long replication = 0; replication < 8; replication++) {
      expected.add(figures(run(prepared, replication, true)));
    }
    assertThat(expected).doesNotHaveDuplicates();

    final ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      final List<Callable<String>> tasks = new ArrayList<>();
      for (long replication = 0; replication < 8; replication++) {
        final long number = replication;
        tasks.add(() -> figures(run(prepared, number, true)));
      }
      final List<String> found = new ArrayList<>();
      for (Future<String> task : pool.invokeAll(tasks)) {
        found.add(task.get());
      }
      assertThat(found).isEqualTo(expected);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Where nearly every event waits in a bucket, and is shown before it happens. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void howManyEventsAreManyChangesNothing(long seed) {
    final PreparedScenario prepared = Simulated.prepared(new DrawnRuns(seed).next());

    assertThat(figures(SimulationRun.run(prepared, 3, new DsolEngine(2), true, share -> {})))
        .isEqualTo(figures(run(prepared, 3, true)));
  }

  @Test
  void keepingTheSeriesChangesNothing() {
    final PreparedScenario prepared = Simulated.prepared(BUSY);

    assertThat(figures(run(prepared, 3, false))).isEqualTo(figures(run(prepared, 3, true)));
  }

  /** Latencies, phases, sizes and freezes are all drawn; nothing is shared. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "machine: {name: other, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}",
        "enabled: {name: other, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}",
        "member: {name: other, region: northeurope, consistencyGroup: g, disks: [{name: d, size: 1 TiB, workload: x}], protection: {to: westeurope, cacheAccount: cache}}"
      })
  void anotherMachine_changesNoDrawOfTheFirst(String named) {
    final String other = named.substring(named.indexOf('{'));
    final String first =
        "{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}";

    assertThat(vm("[" + other + ", " + first + "]", "")).isEqualTo(vm("[" + first + "]", ""));
  }

  @Test
  void anotherWorkload_changesNoDraw() {
    final String machines =
        "[{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]";

    assertThat(vm(machines, ", {name: z, rate: 3 /s, size: {exponential: {mean: 9 KiB}}}"))
        .isEqualTo(vm(machines, ""));
  }

  /** A second disk that writes nothing leaves everything else as it was. */
  @Test
  void anotherDisk_changesNoDraw() {
    final String one =
        "[{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
            + " protection: {to: westeurope, cacheAccount: cache}}]";
    final String two =
        one.replace("workload: w}]", "workload: w}, {name: e, size: 1 TiB, workload: s}]");

    assertThat(vm(two, ", {name: s, churn: 0 MB/s}")).isEqualTo(vm(one, ""));
  }

  private static String vm(String machines, String moreWorkloads) {
    final RunResult result =
        Simulated.run(
            5,
            "simulation: {warmUp: 1 h, duration: 7 h, seed: 9}",
            "policies: [{name: default, appConsistentEvery: 1 h}]",
            "service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}, creation: {uniform: [1 s, 9 s]}, freeze: {exponential: {mean: 20 s}}, freezeFails: 20 %}",
            "limits: {machineUpload: 3 MB/s, diskApply: 2 MB/s}",
            "workloads: [{name: w, rate: 40 /s, size: {lognormal: {mean: 16 KiB, sigma: 1.5}}}, {name: x, churn: 1 MB/s}"
                + moreWorkloads
                + "]",
            "machines: " + machines);
    return result.machines().stream()
        .filter(machine -> machine.measures().machine().equals("vm"))
        .map(machine -> figures(machine.measures()))
        .findFirst()
        .orElseThrow();
  }

  private static RunResult run(PreparedScenario prepared, long replication, boolean series) {
    return SimulationRun.run(prepared, replication, new DsolEngine(), series, share -> {});
  }

  private static String figures(RunResult result) {
    final StringBuilder text = new StringBuilder();
    result.machines().forEach(machine -> text.append(figures(machine.measures())).append('\n'));
    return text.append(result.resources()).append(result.events()).toString();
  }

  private static String figures(MachineMeasures measures) {
    final StringBuilder text = new StringBuilder(measures.machine());
    text.append(measures.writtenBytes()).append(' ').append(measures.replicatedBytes());
    text.append(measures.lag()).append(measures.backlog()).append(measures.points().counts());
    for (RpoKind kind : measures.rpo().keySet()) {
      text.append(kind).append(measures.rpo().get(kind).mean());
      text.append(' ').append(measures.rpo().get(kind).quantile(0.95));
    }

    return text.toString();
  }
}
