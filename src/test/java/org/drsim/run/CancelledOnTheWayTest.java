package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.junit.jupiter.api.Test;

/**
 * Failovers that are cancelled at each place on their way, by hand: whatever they held is free at
 * once, and each machine serves where it was. The machines stop at 1 h; people decide then.
 */
final class CancelledOnTheWayTest {

  private static RunResult run(String recovery, String response, String... more) {
    final String[] world = {
      "simulation: {duration: 8 h}",
      "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
      "agent: {batchInterval: 60 s}",
      "workloads: [{name: w, churn: 2 MB/s}]",
      "defaults: {machine: {region: northeurope, disks: [{name: d, size: 64 GiB, type: premium,"
          + " workload: w}], protection: {to: westeurope}}}",
      "machines: [{name: first}, {name: second}, {name: third}]",
      "recovery: {vmCreation: 2 h, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}, shutdown:"
          + " 60 s, "
          + recovery
          + "}",
      "recoveryPlans: [{name: p, groups: [{machines: [first, second]}]}, {name: q, groups:"
          + " [{machines: third}]}]",
      "faults: [{name: stop, effects: {scope: {machines: [first, second]}, compute: stops}, at: 1"
          + " h, for: 30 min}, {name: other, effects: {scope: {machines: third}, compute: stops}, at:"
          + " 1 h, for: 6 h}]",
      "responses: [{to: stop, detect: 0 s, decide: 0 s, "
          + response
          + "}, {to: other, detect: 15 min, decide: 0 s, failOver: q}]"
    };
    final String[] all = new String[world.length + more.length];
    System.arraycopy(world, 0, all, 0, world.length);
    System.arraycopy(more, 0, all, world.length, more.length);
    return Simulated.run(0, all);
  }

  private static final String AFTER_TEN_MINUTES =
      "failOver: p, cancelFailover: {after: 10 min, enableAgainAfter: 0 s}";

  private static MachineOutage machine(RunResult run, int outage, String name) {
    return run.outages().get(outage).machines().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The one whose turn had not come is protected all the time; the other slot is free at once. */
  @Test
  void inTheQueueForASlot() {
    final RunResult run = run("slots: 1", AFTER_TEN_MINUTES);
    // Both had their disks; one is made. The third comes five minutes after the cancellation.
    assertThat(machine(run, 0, "first").outcome()).isEqualTo(MachineOutcome.CANCELLED);
    assertThat(machine(run, 0, "second").outcome()).isEqualTo(MachineOutcome.CANCELLED);
    assertThat(machine(run, 0, "first").rtoSeconds()).isEqualTo(1800);
    assertThat(machine(run, 1, "third").rtoSeconds()).isCloseTo(900 + 10 + 7200 + 45, within(1e-6));
  }

  @Test
  void oneThatHadNoSlotYet_wasNeverGivenUp() {
    final RunResult run =
        run(
            "slots: 1",
            "failOver: {each: [first, second], handsOn: 0 s, inParallel: 2}, cancelFailover: {after:"
                + " 10 min}");
    // One at a time is prepared and made in its slot: the second had not begun.
    assertThat(run.outages().get(0).machines())
        .extracting(MachineOutage::outcome)
        .containsExactly(MachineOutcome.CANCELLED, MachineOutcome.RETURNED);
    final double first = run.machines().get(0).measures().points().unprotectedSeconds();
    final double second = run.machines().get(1).measures().points().unprotectedSeconds();
    assertThat(first).isCloseTo(7 * 3600, within(1e-6));
    assertThat(second).isZero();
    assertThat(machine(run, 1, "third").rtoSeconds()).isCloseTo(900 + 10 + 7200 + 45, within(1e-6));
  }

  /** People who gave one plan up see to the next: they need not wait for what they gave up. */
  @Test
  void theTeamIsFreeAtOnce() {
    final RunResult run = run("teams: 1", AFTER_TEN_MINUTES);
    assertThat(machine(run, 1, "third").rtoSeconds()).isCloseTo(900 + 10 + 7200 + 45, within(1e-6));
    assertThat(run.outages().get(0).plans().get(0).allCancelled()).isTrue();
  }

  /**
   * A slow link leaves much to apply; it is thrown away, and copied when replication is enabled.
   */
  @Test
  void whileWhatWaitsIsApplied() {
    final RunResult run =
        run(
            "slots: 1",
            AFTER_TEN_MINUTES + ", recoveryPoint: latest",
            "links: [{from: northeurope, to: westeurope, bandwidth: 6 MB/s, latency: 0 s}]",
            "surges: [{name: s, machines: [first, second], at: 10 min, for: 40 min, factor: 20}]");
    // What waits of the first is applied in the only slot, and the second waits for that.
    assertThat(machine(run, 0, "first").outcome()).isEqualTo(MachineOutcome.CANCELLED);
    assertThat(machine(run, 0, "second").outcome()).isEqualTo(MachineOutcome.RETURNED);
    for (final String name : List.of("first", "second")) {
      assertThat(machine(run, 0, name).loss()).isNull();
      assertThat(machine(run, 0, name).rtoSeconds()).isEqualTo(1800);
      assertThat(machine(run, 0, name).phases()).noneMatch(p -> p.name().equals("machine"));
    }
    assertThat(machine(run, 1, "third").rtoSeconds()).isCloseTo(900 + 10 + 7200 + 45, within(1e-6));
    assertThat(run.machines()).allMatch(one -> one.measures().computeDownSeconds() <= 900 + 7255);
  }

  /** Points are tried one after the other; between two of them people give up. */
  @Test
  void whilePointsAreTried() {
    final RunResult run =
        run(
            "slots: 1",
            "failOver: {each: [first, second], handsOn: 0 s, inParallel: 2}, recoveryPoint:"
                + " latest-clean, search: {verify: 30 min}, cancelFailover: {after: 150 min}");
    // The first has been made by then, and is being looked at.
    final MachineOutage first = machine(run, 0, "first");
    assertThat(first.outcome()).isEqualTo(MachineOutcome.CANCELLED);
    assertThat(first.phases()).anyMatch(phase -> phase.name().equals("boot"));
    assertThat(first.phases()).noneMatch(phase -> phase.name().equals("verification"));
    assertThat(first.loss()).isNull();
    // Its region was back long before: it is started when people give up.
    assertThat(first.rtoSeconds()).isCloseTo(150 * 60, within(1e-6));
  }

  /** One that is not protected any more is not shut down for a failover that there cannot be. */
  @Test
  void whatWasCancelledIsNotShutDownTheNextTime() {
    final RunResult run =
        Simulated.run(
            0,
            "simulation: {duration: 6 h}",
            "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0"
                + " s}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "recovery: {vmCreation: 2 h, diskAttach: 10 s, boot: {linux: 40 s}, appStart: 5 s,"
                + " shutdown: 60 s}",
            "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
            "faults: [{name: stop, effects: {scope: {machines: vm}, compute: stops}, at: 1 h, for:"
                + " 30 min}, {name: later, controlPlaneSlow: westeurope, factor: 1.001, at: 4 h}]",
            "responses: [{to: stop, detect: 0 s, decide: 0 s, failOver: p, cancelFailover:"
                + " {onFaultEnd: true}}, {to: later, detect: 0 s, decide: 0 s, failOver: p, shutdown:"
                + " true}]");
    assertThat(run.machines().get(0).measures().computeDownSeconds()).isCloseTo(1800, within(1e-6));
    assertThat(machine(run, 0, "vm").outcome()).isEqualTo(MachineOutcome.CANCELLED);
    assertThat(machine(run, 1, "vm").outcome()).isEqualTo(MachineOutcome.NO_POINT);
  }

  /** It is shut down by then, or not: it is started again where it was, or was never stopped. */
  @Test
  void whileItIsShutDown() {
    for (final int seconds : new int[] {30, 90}) {
      final RunResult run =
          Simulated.run(
              0,
              "simulation: {duration: 4 h}",
              "service: {processing: 10 min, creation: 0 s, inFlightBatches: unlimited,"
                  + " markerPhase: 0 s}",
              "workloads: [{name: w, churn: 1 MB/s}]",
              "recovery: {boot: {linux: 40 s}, appStart: 5 s, shutdown: 60 s}",
              "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
              "faults: [{name: cut, effects: {scope: {machines: vm}, factor: 1.1}, at: 1 h, for: 2"
                  + " h}]",
              "responses: [{to: cut, detect: 0 s, decide: 0 s, failOver: p, recoveryPoint: latest,"
                  + " shutdown: true, cancelFailover: {after: "
                  + seconds
                  + " s}}]");
      assertThat(run.machines().get(0).measures().computeDownSeconds())
          .as("cancelled after %d s", seconds)
          .isCloseTo(seconds < 60 ? 0 : seconds - 60 + 45, within(1e-6));
    }
  }
}
