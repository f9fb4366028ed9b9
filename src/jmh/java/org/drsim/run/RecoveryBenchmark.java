package org.drsim.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drsim.Rounds;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/**
 * What recoveries cost: replications of an hour in which a plan of 100 machines is run, against
 * those in which nothing happens, in one process and in turn; and what random faults of many years
 * cost for each fault. Time of the thread; median with minimum and maximum.
 *
 * <pre>
 * mvn -q -Pjmh test-compile exec:exec -Djmh.main=org.drsim.run.RecoveryBenchmark
 * </pre>
 */
public final class RecoveryBenchmark {

  private static final int ROUNDS = 7;
  private static final int REPLICATIONS = 20;

  private RecoveryBenchmark() {}

  public static void main(String[] arguments) {
    plan();
    years();
    centuries();
  }

  private static void plan() {
    final PreparedScenario quiet = hundred("");
    final PreparedScenario recovery =
        hundred(
            """
            recoveryPlans:
              - name: p
                groups:
                  - {machines: {group: vm}, before: {script: s, takes: 1 min}}
                trafficSwitch: {}
            faults: [{name: loss, regionOutage: northeurope, at: 50 min}]
            responses: [{to: loss, detect: 0 s, decide: 10 s, failOver: p}]
            """);
    final double[] without = new double[ROUNDS];
    final double[] with = new double[ROUNDS];
    final double[] share = new double[ROUNDS];
    double events = 0;
    for (int round = 0; round < ROUNDS; round++) {
      final Cost none = cost(quiet);
      final Cost one = cost(recovery);
      without[round] = none.nanos / none.events;
      with[round] = one.nanos / one.events;
      share[round] = without[round] / with[round];
      events = one.events / REPLICATIONS;
    }
    System.out.printf("100 machines, an hour with a recovery: %.0f events%n", events);
    Rounds.print("an hour without, ns per event", without);
    Rounds.print("an hour with a recovery, ns per event", with);
    Rounds.print("share of the rate of the path", share);
  }

  /** One machine, so that faults are what costs; twice the faults in as many years. */
  private static void years() {
    final double[] rare = new double[ROUNDS];
    final double[] often = new double[ROUNDS];
    final double[] ratio = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rare[round] = nanos(faults("40 d"), 1).nanos;
      often[round] = nanos(faults("10 d"), 1).nanos;
      ratio[round] = often[round] / rare[round];
    }
    Rounds.print("a year of a machine, a fault each 40 days, ns", rare);
    Rounds.print("a year of a machine, a fault each 10 days, ns", often);
    Rounds.print("ratio", ratio);
  }

  /**
   * Without replication detail: ten times the years cost ten times the faults, and ten times the
   * years with a tenth of the faults cost the same.
   */
  private static void centuries() {
    century("200 years, a fault each 30 days", sampled("73000 d", "30 d"));
    century("2,000 years, a fault each 30 days", sampled("730000 d", "30 d"));
    century("2,000 years, a fault each 300 days", sampled("730000 d", "300 d"));
    century("200 years, there and back each 30 days", thereAndBack("73000 d"));
    century("2,000 years, there and back each 30 days", thereAndBack("730000 d"));
  }

  private static void century(String name, PreparedScenario prepared) {
    final PreparedScenario sampled = prepared.sampled(new DsolEngine());
    final double[] nanos = new double[ROUNDS];
    double events = 0;
    for (int round = 0; round < ROUNDS; round++) {
      final Cost cost = nanos(sampled, 1);
      nanos[round] = cost.nanos / cost.events;
      events = cost.events;
    }
    System.out.printf("%s: %.0f events%n", name, events);
    Rounds.print(name + ", ns per event", nanos);
  }

  private static PreparedScenario sampled(String duration, String every) {
    return prepared(
        """
        simulation: {duration: %s, replicationDetail: none}
        machines: [{name: vm, region: northeurope, protection: {to: westeurope}}]
        faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: %s}}, for: 5 h}]
        """
            .formatted(duration, every));
  }

  private static PreparedScenario thereAndBack(String duration) {
    return prepared(
        """
        simulation: {duration: %s, replicationDetail: none}
        machines: [{name: vm, region: northeurope, protection: {to: westeurope}}]
        recoveryPlans: [{name: p, groups: [{machines: vm}]}]
        faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: 30 d}}, for: 5 h}]
        responses: [{to: f, failOver: p, goBack: {failBackAfter: 24 h}}]
        """
            .formatted(duration));
  }

  private static PreparedScenario faults(String every) {
    return prepared(
        """
        simulation: {duration: 365 d}
        machines: [{name: vm, region: northeurope, protection: {to: westeurope}}]
        faults: [{name: f, regionOutage: northeurope, every: {exponential: {mean: %s}}, for: 5 h}]
        """
            .formatted(every));
  }

  private static PreparedScenario hundred(String more) {
    return prepared(
        """
        strict: false
        simulation: {duration: 1 h}
        workloads: [{name: w, churn: 1 MiB/s}]
        machines:
          - name: vm
            count: 100
            region: northeurope
            disks: [{name: d, size: 1 TiB, ioSize: 32 KiB, workload: w}]
            protection: {to: westeurope}
        """
            + more);
  }

  private static PreparedScenario prepared(String text) {
    try {
      final Path file = Files.createTempFile("recovery", ".yaml");
      Files.writeString(file, text);
      return Preparation.of(
          ScenarioFiles.read(file, List.of()).scenario(),
          workload -> {
            throw new IllegalStateException("no traces");
          });
    } catch (IOException | InvalidScenarioException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Cost(double nanos, double events) {}

  private static Cost cost(PreparedScenario prepared) {
    return nanos(prepared, REPLICATIONS);
  }

  private static Cost nanos(PreparedScenario prepared, int replications) {
    final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    final long start = threads.getCurrentThreadCpuTime();
    double events = 0;
    for (int i = 0; i < replications; i++) {
      events += SimulationRun.run(prepared, i, new DsolEngine(), false, share -> {}).events();
    }
    return new Cost(threads.getCurrentThreadCpuTime() - start, events);
  }
}
