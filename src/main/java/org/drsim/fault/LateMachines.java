package org.drsim.fault;

import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.scenario.Fault;
import org.drsim.scenario.ShareBack;

/**
 * How much later than one occurrence of a fault ends each machine is back. In which share a machine
 * is depends on its own name alone, so that another machine changes nothing for it; those of one
 * share are back together.
 */
final class LateMachines {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final Fault fault;
  private final long number;

  /**
   * @param number of the occurrence
   */
  LateMachines(Simulator simulator, RandomNumbers numbers, Fault fault, long number) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.fault = fault;
    this.number = number;
  }

  /** In seconds after the end of the fault. */
  private double delay(String machine) {
    final List<ShareBack> shares = fault.machinesBack();
    if (shares.isEmpty()) {
      return 0;
    }
    double left = numbers.stream(machine, "share of " + fault.name()).uniform(number);
    for (int i = 0; i < shares.size(); i++) {
      left -= shares.get(i).share().fraction();
      if (left < 0) {
        return numbers.stream(fault.name(), "share " + i + " is back")
            .draw(shares.get(i).after(), number);
      }
    }
    return 0;
  }

  /** An effect on a machine that ends when the machine is back. */
  Effect until(String machine, Effect effect) {
    final double delay = delay(machine);
    return delay <= 0
        ? effect
        : Effect.of(effect::begin, now -> later(machine, Nanoseconds.round(now + delay), effect));
  }

  private void later(String machine, double at, Effect effect) {
    simulator.schedule(
        at, EventRoutine.of(machine, "machine is back", Order.REPAIR, () -> effect.end(at)));
  }
}
