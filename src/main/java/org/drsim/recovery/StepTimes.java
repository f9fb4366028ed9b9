package org.drsim.recovery;

import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.Operations;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Recovery;

/** How long the steps of failovers take in one run, in seconds. */
final class StepTimes {

  private final Recovery settings;
  private final RandomNumbers numbers;
  private final Operations operations;

  StepTimes(Recovery settings, RandomNumbers numbers, Operations operations) {
    this.operations = operations;
    this.settings = settings;
    this.numbers = numbers;
  }

  /** One disk after the other. */
  double disks(RecoverableMachine machine) {
    double sum = 0;
    for (final String disk : machine.disks()) {
      sum += drawn(machine.name() + "/" + disk, "disk attach", settings.diskAttach());
    }
    return slowed(sum, machine);
  }

  double creation(RecoverableMachine machine) {
    return slowed(drawn(machine.name(), "machine creation", settings.vmCreation()), machine);
  }

  /** By what slows operations down when they begin. */
  private double slowed(double seconds, RecoverableMachine machine) {
    return Nanoseconds.round(seconds * operations.factor(machine.target().region()));
  }

  /**
   * Tries to have a machine made.
   *
   * @param attempt from 0
   */
  boolean isAccepted(RecoverableMachine machine, long attempt) {
    return operations.take(
        machine.name(), machine.target().region(), machine.cores(), machine.reserved(), attempt);
  }

  /** From an attempt that failed to the next one. */
  double retryEvery() {
    return Durations.seconds(settings.retryEvery());
  }

  double boot(RecoverableMachine machine) {
    return drawn(machine.name(), "boot", machine.boot());
  }

  double appStart(RecoverableMachine machine) {
    return drawn(machine.name(), "application start", machine.appStart());
  }

  /** Of a person. */
  double handsOn(RecoverableMachine machine, Distribution distribution) {
    return drawn(machine.name(), "hands on", distribution);
  }

  /** What people do about one occurrence of a fault. */
  double ofResponse(FaultCourse fault, String step, Distribution distribution) {
    return drawn(fault.fault().name(), step, distribution, fault.number());
  }

  /** A machine is failed over once at most. */
  private double drawn(String entity, String step, Distribution distribution) {
    return drawn(entity, step, distribution, 0);
  }

  private double drawn(String entity, String step, Distribution distribution, long index) {
    return Nanoseconds.round(numbers.stream(entity, step).draw(distribution, index));
  }
}
