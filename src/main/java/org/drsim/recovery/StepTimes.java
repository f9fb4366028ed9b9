package org.drsim.recovery;

import java.util.List;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;
import org.drsim.fault.Operations;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.Recovery;

/** How long the steps of failovers take in one run, in seconds. */
final class StepTimes {

  /** Of one machine on its way there. */
  private static final long MOST_ATTEMPTS = 1L << 32;

  private final Recovery settings;
  private final RandomNumbers numbers;
  private final Operations operations;

  /**
   * 0 to its target, and 1 back; 2 more for each further try; farther on for a later failover, and
   * far on for a drill.
   */
  private final long way;

  StepTimes(Recovery settings, RandomNumbers numbers, Operations operations) {
    this(settings, numbers, operations, 0);
  }

  private StepTimes(Recovery settings, RandomNumbers numbers, Operations operations, long way) {
    this.way = way;
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
        machine.name(),
        machine.target().region(),
        machine.cores(),
        machine.reserved(),
        attempt + way * MOST_ATTEMPTS);
  }

  double boot(RecoverableMachine machine) {
    return drawn(machine.name(), "boot", machine.boot());
  }

  double appStart(RecoverableMachine machine) {
    return drawn(machine.name(), "application start", machine.appStart());
  }

  /** What remains to be done on a machine. */
  record Named(String name, double seconds) {}

  /** Between its boot and the start of its application, one after the other. */
  List<Named> afterBoot(RecoverableMachine machine) {
    return settings.afterBoot().stream()
        .filter(step -> step.isOn(machine.name()))
        .map(
            step ->
                new Named(step.step(), drawn(machine.name(), "after " + step.step(), step.takes())))
        .toList();
  }

  /** Of a look at a machine that has booted. */
  double verification(RecoverableMachine machine, int number, Distribution distribution) {
    return drawn(machine.name(), "verification", distribution, way + number);
  }

  /** Of data from a backup. */
  double restore(RecoverableMachine machine, Distribution distribution) {
    return drawn(machine.name(), "restore", distribution);
  }

  double shutdown(RecoverableMachine machine) {
    return drawn(machine.name(), "shutdown", settings.shutdown());
  }

  /** Of what keeps machines from being made somewhere. */
  double repair(String gate, String place, Distribution distribution) {
    return drawn(place, "repair of " + gate, distribution);
  }

  /**
   * Of an action of a recovery plan.
   *
   * @param place the plan, and which of its actions it is
   */
  double action(String place, Distribution distribution) {
    return drawn(place, "takes", distribution);
  }

  /** Whether an action fails. */
  boolean fails(String place, Share probability) {
    return numbers.stream(place, "fails").uniform(way) < probability.fraction();
  }

  /** From a look at an endpoint to a time, as the looks are not in step with anything. */
  double probePhase(String plan) {
    return numbers.stream(plan, "probe").uniform(way);
  }

  /** Of a person. */
  double handsOn(RecoverableMachine machine, Distribution distribution) {
    return drawn(machine.name(), "hands on", distribution);
  }

  /** What people do about one thing. */
  double ofResponse(Occasion occasion, String step, Distribution distribution) {
    return drawn(occasion.name(), step, distribution, occasion.number());
  }

  /**
   * Those of doing the same again, which are drawn anew, and by themselves.
   *
   * @param number how often it was done before
   */
  StepTimes ofRepetition(int number) {
    // Between what drills and further tries draw.
    return number == 0
        ? this
        : new StepTimes(settings, numbers, operations, ((long) number << 10) + (1 << 9));
  }

  /**
   * Those of a drill, which are drawn anew.
   *
   * @param number which of the drills of its name it is, from 0
   */
  StepTimes ofDrill(int number) {
    return new StepTimes(settings, numbers, operations, (number + 1L) << 20);
  }

  /** Of what people do about a drill. */
  double ofDrill(String drill, String step, Distribution distribution) {
    return drawn(drill, "drill: " + step, distribution);
  }

  /**
   * Those of making a machine again, which are drawn anew.
   *
   * @param number from 1
   */
  StepTimes ofTry(int number) {
    return new StepTimes(settings, numbers, operations, way + 2L * number);
  }

  /** Those of the way back, which are drawn anew. */
  StepTimes ofWayBack() {
    return new StepTimes(settings, numbers, operations, way + 1);
  }

  /** Of what follows a failover. */
  double ofGoingBack(String entity, String step, Distribution distribution) {
    return drawn(entity, "going back: " + step, distribution);
  }

  private double drawn(String entity, String step, Distribution distribution) {
    return drawn(entity, step, distribution, way);
  }

  private double drawn(String entity, String step, Distribution distribution, long index) {
    return Nanoseconds.round(numbers.stream(entity, step).draw(distribution, index));
  }
}
