package org.drsim.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.Simulator;
import org.drsim.fault.ControlPlanes;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What has to be in order in the target before a machine can be made there. Each gate lets a
 * machine pass, is mended first, or stops it for good; what one gate is mended for lets others
 * pass, too.
 */
final class Gates {

  private final Scenario scenario;
  private final ControlPlanes controlPlanes;
  private final Simulator simulator;
  private final StepTimes times;
  private final double retryEvery;
  private final Map<String, Arrival> arrivals = new LinkedHashMap<>();

  /** When what is mended will be, by gate and place. */
  private final Map<String, Double> mended = new LinkedHashMap<>();

  /** Null until the first machine comes: to most runs none does. */
  private @Nullable List<Gate> gates;

  Gates(Scenario scenario, ControlPlanes controlPlanes, StepTimes times, Simulator simulator) {
    this.scenario = scenario;
    this.controlPlanes = controlPlanes;
    this.simulator = simulator;
    this.times = times;
    this.retryEvery = Durations.seconds(scenario.recovery().retryEvery());
    Arrival.of(scenario).forEach(arrival -> arrivals.put(arrival.machine().name(), arrival));
  }

  private List<Gate> gates() {
    if (gates == null) {
      gates = Gate.all(scenario, List.copyOf(arrivals.values()), controlPlanes);
    }
    return gates;
  }

  /**
   * Lets a machine through all gates, one after the other.
   *
   * @param next what to do when it is through
   * @param never what to do when it cannot get through
   */
  void pass(RecoverableMachine machine, StepLine line, Runnable next, Runnable never) {
    final Arrival arrival = Objects.requireNonNull(arrivals.get(machine.name()), machine.name());
    final List<Gate> before = new ArrayList<>();
    for (final Gate gate : gates()) {
      if (gate.concerns(arrival)) {
        before.add(gate);
      }
    }
    pass(arrival, before, 0, line, next, never);
  }

  /** Whether there is an address for a machine in its target, and what it needs of quotas. */
  boolean haveRoom(RecoverableMachine machine) {
    final Arrival arrival = Objects.requireNonNull(arrivals.get(machine.name()), machine.name());
    return gates().stream()
        .filter(gate -> gate.room() && gate.concerns(arrival))
        .allMatch(gate -> gate.isOpen(arrival) || isMended(where(gate, arrival)));
  }

  private static String where(Gate gate, Arrival arrival) {
    return gate.name() + " of " + gate.place(arrival);
  }

  /** A machine is removed from the target. */
  void leave(RecoverableMachine machine) {
    final Arrival arrival = Objects.requireNonNull(arrivals.get(machine.name()), machine.name());
    gates().stream().filter(gate -> gate.concerns(arrival)).forEach(gate -> gate.giveBack(arrival));
  }

  private void pass(
      Arrival arrival, List<Gate> before, int place, StepLine line, Runnable next, Runnable never) {
    if (line.isCancelled()) {
      never.run();
      return;
    }
    if (place == before.size()) {
      before.forEach(gate -> gate.take(arrival));
      next.run();
      return;
    }
    final Gate gate = before.get(place);
    final String name = "gate: " + gate.name();
    final String where = where(gate, arrival);
    if (isMended(where) || gate.isOpen(arrival)) {
      line.passed(name);
      pass(arrival, before, place + 1, line, next, never);
    } else if (gate.repair() == null && gate.passing()) {
      line.takes(name, retryEvery, () -> pass(arrival, before, place, line, next, never));
    } else if (gate.repair() == null) {
      line.endsIn(name, RecoveryStep.Outcome.BLOCKED);
      never.run();
    } else {
      line.customerTakes(
          name,
          mendedSeconds(gate, where) - simulator.now(),
          RecoveryStep.Outcome.REPAIRED,
          () -> pass(arrival, before, place + 1, line, next, never));
    }
  }

  private boolean isMended(String where) {
    return mended.getOrDefault(where, Double.POSITIVE_INFINITY) <= simulator.now();
  }

  /** The first one that comes to a closed gate has it mended; others wait for that. */
  private double mendedSeconds(Gate gate, String where) {
    return mended.computeIfAbsent(
        where,
        first ->
            simulator.now()
                + times.repair(gate.name(), where, Objects.requireNonNull(gate.repair())));
  }
}
