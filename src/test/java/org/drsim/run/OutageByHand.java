package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.scenario.RecoveryPointChoice;

/**
 * A machine whose outages follow by hand. Markers come at 0, 300, 600 … s, batches close each 60 s,
 * and every stage takes no time unless a test says so; 1 MB is written per second.
 */
final class OutageByHand {

  private static final String[] WORLD = {
    "simulation: {duration: 2 h}",
    "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
    "agent: {batchInterval: 60 s}",
    "workloads: [{name: w, churn: 1 MB/s}]",
    "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s}}",
    "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
  };

  private OutageByHand() {}

  static RunResult run(String... lines) {
    final String[] all = new String[WORLD.length + lines.length];
    System.arraycopy(WORLD, 0, all, 0, WORLD.length);
    System.arraycopy(lines, 0, all, WORLD.length, lines.length);
    return Simulated.run(0, all);
  }

  static String response(String choice) {
    return "responses: [{to: loss, detect: 60 s, decide: 120 s, failOver: p, recoveryPoint: "
        + choice
        + "}]";
  }

  static MachineOutage only(RunResult run) {
    assertThat(run.outages()).hasSize(1);
    assertThat(run.outages().get(0).machines()).hasSize(1);
    return run.outages().get(0).machines().get(0);
  }

  static MachineOutage machine(OutageMeasures outage, String name) {
    return outage.machines().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Loss loss(MachineOutage machine, RecoveryPointChoice choice) {
    return machine.alternatives().get(choice);
  }
}
