package org.drsim.recovery;

import org.drsim.engine.Simulator;
import org.drsim.fault.ControlPlanes;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Scenario;

/**
 * The part of the service that makes machines in a target, which all failovers of a run share.
 *
 * @param times of the steps
 * @param slots in which machines are made
 * @param writes how many things are made in a time
 * @param gates that are to be passed
 * @param tests what is there for tests
 * @param retryEverySeconds from an attempt that failed to the next one
 */
record FailoverService(
    Simulator simulator,
    StepTimes times,
    Slots slots,
    WriteLimit writes,
    Gates gates,
    TestMachines tests,
    ControlPlanes controlPlanes,
    double retryEverySeconds) {

  static FailoverService of(
      Simulator simulator, Scenario scenario, ControlPlanes controlPlanes, StepTimes times) {
    return new FailoverService(
        simulator,
        times,
        new Slots(scenario.recovery().slots().value()),
        new WriteLimit(scenario.recovery().controlPlaneWrites()),
        new Gates(scenario, controlPlanes, times, simulator),
        new TestMachines(),
        controlPlanes,
        Durations.seconds(scenario.recovery().retryEvery()));
  }

  /** The same service, with other times of the steps. */
  FailoverService with(StepTimes others) {
    return new FailoverService(
        simulator, others, slots, writes, gates, tests, controlPlanes, retryEverySeconds);
  }

  /** Whether it can make this machine now, and knows how. */
  boolean worksFor(RecoverableMachine machine) {
    return controlPlanes.canMake(machine.target()) && controlPlanes.work(machine.vaultRegion());
  }
}
