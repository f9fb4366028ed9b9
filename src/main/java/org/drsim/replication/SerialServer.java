package org.drsim.replication;

import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/** Sends one batch after the other at a fixed rate, in the order of arrival. */
final class SerialServer implements BatchStage {

  private final Simulator simulator;
  private final double bytesPerSecond;
  private final Consumer<Batch> next;
  private final EventRoutine done;
  private final BatchQueue queue = new BatchQueue();

  /**
   * @param bytesPerSecond on the wire; positive infinity for no limit
   * @param next where a sent batch goes
   */
  SerialServer(
      Simulator simulator,
      String machine,
      String name,
      double bytesPerSecond,
      Consumer<Batch> next) {
    this.simulator = simulator;
    this.bytesPerSecond = bytesPerSecond;
    this.next = next;
    this.done = new EventRoutine(machine, name + " done", Order.COMPLETION, this::done);
  }

  @Override
  public void arrive(Batch batch) {
    queue.add(batch);
    if (queue.size() == 1) {
      serve(batch);
    }
  }

  boolean idle() {
    return queue.isEmpty();
  }

  private void serve(Batch batch) {
    simulator.schedule(simulator.now() + batch.wireBytes() / bytesPerSecond, done);
  }

  private void done() {
    final Batch batch = queue.remove();
    if (!queue.isEmpty()) {
      serve(queue.oldest());
    }
    next.accept(batch);
  }

  @Override
  public long bytesInside() {
    return queue.bytes();
  }
}
