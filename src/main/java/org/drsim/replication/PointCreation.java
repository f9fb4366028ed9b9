package org.drsim.replication;

import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * Makes recovery points of applied markers; points become available in the order of their markers.
 */
final class PointCreation {

  private final Simulator simulator;
  private final IntervalDraw creation;
  private final Consumer<Batch> available;
  private final EventRoutine done;
  private final BatchQueue underway = new BatchQueue();
  private double lastAvailable = Double.NEGATIVE_INFINITY;

  /**
   * @param creation time from the applied marker to the available point, in seconds
   * @param available told of each point, by the batch that ended with its marker
   */
  PointCreation(
      Simulator simulator, String machine, IntervalDraw creation, Consumer<Batch> available) {
    this.simulator = simulator;
    this.creation = creation;
    this.available = available;
    this.done = new EventRoutine(machine, "recovery point available", Order.COMPLETION, this::done);
  }

  void begin(Batch marker) {
    underway.add(marker);
    lastAvailable = Math.max(lastAvailable, simulator.now() + creation.of(marker.interval()));
    simulator.schedule(lastAvailable, done);
  }

  private void done() {
    available.accept(underway.remove());
  }
}
