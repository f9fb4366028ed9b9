package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.MachineMeasures;
import org.drsim.replication.Conservation;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.ResourceReport;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that share links, cache accounts, networks and target accounts. */
final class SharedWayTest {

  private static final String SIMULATION = "simulation: {warmUp: 2 h, duration: 26 h}";

  /**
   * n machines with one batch of bT bytes each per interval, all at the same instant, over a link
   * of C: they share it evenly and all arrive at nbT/C.
   */
  @ParameterizedTest
  @CsvSource({"1", "2", "5", "9"})
  void machinesOfOneInstant_shareTheLinkEvenly(int machines) {
    final StudyResult result =
        Simulated.study(
            SIMULATION,
            "agent: {batchInterval: 5 min, batchSize: 4 TB}",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 10 MB/s}]",
            "workloads: [{name: w, churn: 1 MB/s}]",
            fleet(machines));

    for (MachineReport machine : result.machines()) {
      assertThat(machine.rpo().meanSeconds()).isCloseTo(150 + 30.0 * machines, within(1e-5));
    }
    final ResourceReport link = resource(result, "northeurope->westeurope");
    assertThat(link.meanUtilisation()).isCloseTo(machines / 10.0, within(1e-6));
    assertThat(link.busiestUtilisation()).isCloseTo(machines / 10.0, within(1e-6));
  }

  @Test
  void aFullLink_isNamedAsTheLimitOfAll() {
    final StudyResult result =
        Simulated.study(
            "simulation: {duration: 8 h}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 10 MB/s}]",
            "workloads: [{name: w, churn: 3 MB/s}]",
            fleet(5));

    final LimitReport first = result.limits().get(0);
    assertThat(first.name()).isEqualTo("northeurope->westeurope");
    assertThat(first.meanUtilisation()).isCloseTo(1, within(0.01));
    for (MachineReport machine : result.machines()) {
      assertThat(machine.limits().get(0).name()).isEqualTo("northeurope->westeurope");
      assertThat(machine.growthPerHour()).isCloseTo(3600 * (1 - 10.0 / 15), within(60.0));
    }
  }

  /** A bottleneck of the network on the way out; a service endpoint leads around it. */
  @Test
  void aServiceEndpoint_bypassesTheBottleneckOfTheNetwork() {
    assertThat(mean("{bandwidth: 4 MB/s}")).isCloseTo(150 + 75, within(1e-5));
    assertThat(mean("{bandwidth: 4 MB/s, serviceEndpoint: true}")).isCloseTo(150, within(1e-5));
  }

  private static double mean(String outbound) {
    return Simulated.machine(
            SIMULATION,
            "agent: {batchInterval: 5 min, batchSize: 4 TB}",
            "networks: [{name: net, region: northeurope, outbound: " + outbound + "}]",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [{name: vm, region: northeurope, network: net, disks: [{name: d, size: 1 TiB, workload: w}],"
                + " protection: {to: westeurope, cacheAccount: cache}}]")
        .rpo()
        .meanSeconds();
  }

  /** Two unmanaged disks of one batch each on an account of 2 MB/s: 300 MB each take 300 s. */
  @Test
  void unmanagedDisks_shareTheirTargetAccount() {
    final StudyResult result =
        Simulated.study(
            SIMULATION,
            "agent: {batchInterval: 5 min, batchSize: 4 TB}",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
            "targetAccounts: [{name: seed, region: westeurope, limit: 4 MB/s}]",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "machines: [{name: vm, count: 2, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w, managed: false, account: seed}],"
                + " protection: {to: westeurope, cacheAccount: cache}}]");

    assertThat(result.machines().get(0).rpo().meanSeconds()).isCloseTo(150 + 150, within(1e-5));
    assertThat(resource(result, "seed").meanUtilisation()).isCloseTo(0.5, within(1e-6));
    final MachineReport machine = result.machines().get(0);
    assertThat(machine.budget().get(BudgetPart.APPLY)).isCloseTo(187.5, within(1e-3));
    assertThat(machine.limits().get(0).name()).isEqualTo("seed");
  }

  /** Of a crossing of 200 s nothing is due to the bandwidth of the account before it. */
  @Test
  void theLatencyOfTheLink_isNotBookedToABandwidth() {
    final MachineReport machine =
        Simulated.machine(
            SIMULATION,
            "links: [{from: northeurope, to: westeurope, latency: 200 s}]",
            "cacheAccounts: [{name: cache, region: northeurope, ingress: unlimited, egress: 10 GB/s}]",
            "agent: {batchInterval: 5 min, batchSize: 1 TB}",
            "workloads: [{name: w, churn: 1 MB/s}]");

    assertThat(machine.limits().get(0).name()).isEqualTo("link latency");
    // 200 s of the newest point, and of the time since it came those that the next one crosses.
    assertThat(machine.limits().get(0).rpoSeconds())
        .isCloseTo(200 + 200.0 * 200 / 2 / 300, within(0.1));
  }

  /**
   * A link down for D = 1 h under a churn of b = 2 MB/s, then C = 10 MB/s: lag D at the repair,
   * backlog bD, caught up bD/(C − b) later, area under the lag ½D²C/(C − b).
   */
  @Test
  void aLinkThatWasDown_isCaughtUpAsTheFluidDoes() {
    final MachineMeasures measures = outage(3600);

    assertThat(measures.lag().max()).isCloseTo(3600, within(3.0));
    assertThat(measures.backlog().total().max()).isCloseTo(2e6 * 3600, within(6e6));
    // The batches of 1 s themselves have a lag of at most 1.2 s over the whole time.
    final double area = 0.5 * 3600 * 3600 * 10 / 8;
    assertThat(measures.lag().mean() * 5 * 3600).isCloseTo(area, within(1.5 * 5 * 3600));
    // Everything waits at the cache account, in the source region.
    assertThat(measures.backlog().cache().max()).isCloseTo(2e6 * 3600, within(8e6));
  }

  private static MachineMeasures outage(double seconds) {
    final PreparedScenario prepared =
        Simulated.prepared(
            "simulation: {duration: 5 h}",
            "agent: {batchInterval: 1 s}",
            "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: 10 MB/s}]",
            "workloads: [{name: w, churn: 2 MB/s}]");
    final Assembly[] built = new Assembly[1];
    new DsolEngine()
        .run(
            new Horizon(0, 0, 5 * 3600),
            simulator -> {
              final Assembly assembly =
                  new Assembly(
                      simulator,
                      prepared,
                      new RandomNumbers(1, 0),
                      false,
                      Extras.checking(Conservation.AT_EVERY_EVENT));
              built[0] = assembly;
              assembly.start();
              simulator.schedule(3600, capacity(assembly, 3600, 0));
              simulator.schedule(3600 + seconds, capacity(assembly, 3600 + seconds, 10e6));
            });
    return built[0].machines().get(0).end(0, 5 * 3600, true).measures();
  }

  private static EventRoutine capacity(Assembly assembly, double now, double bytesPerSecond) {
    return EventRoutine.of(
        "link",
        "capacity",
        Order.FAULT,
        () ->
            assembly.shared().link("northeurope->westeurope").changeCapacity(bytesPerSecond, now));
  }

  private static ResourceReport resource(StudyResult result, String name) {
    return result.resources().stream()
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String fleet(int machines) {
    return "machines: [{name: vm, count: "
        + machines
        + ", region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache}}]";
  }
}
