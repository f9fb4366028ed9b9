package org.drsim.recovery;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;

/** Waits until all is applied that had reached the service, for the latest state. */
final class Draining {

  private final Simulator simulator;
  private final RecoverableMachine machine;
  private final Runnable applied;
  private boolean waiting = true;

  /**
   * @param applied what to do then
   */
  Draining(Simulator simulator, RecoverableMachine machine, Runnable applied) {
    this.simulator = simulator;
    this.machine = machine;
    this.applied = applied;
  }

  /** There is something to wait for. */
  void begin() {
    machine.path().tellApplied(this::look);
    // A fault stops several parts one after the other: to be judged when it has hit them all.
    machine.path().stops().tellUntil(this::lookLater);
  }

  /** While the replica disks cannot be reached, nobody knows what will be applied. */
  private void look() {
    final PathStops stops = machine.path().stops();
    if (waiting && stops.works(PathPart.TARGET) && !stops.isDraining()) {
      waiting = false;
      applied.run();
    }
  }

  private boolean lookLater() {
    if (waiting) {
      simulator.schedule(
          simulator.now(),
          EventRoutine.of(machine.name(), "recovery: processing", Order.RECOVERY, this::look));
    }
    return !waiting;
  }
}
