package org.drsim.replication;

import java.util.List;
import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/** Holds each batch for a time without holding up the others, but lets none overtake. */
final class Delay implements BatchStage {

  private final Simulator simulator;
  private final IntervalDraw latency;
  private final Consumer<Batch> next;
  private final EventRoutine done;
  private final BatchQueue inside = new BatchQueue();
  private double lastDone = Double.NEGATIVE_INFINITY;
  private double addedSeconds;

  /**
   * @param latency in seconds, by marker interval
   * @param next where a batch goes afterwards
   */
  Delay(
      Simulator simulator,
      String machine,
      String name,
      IntervalDraw latency,
      Consumer<Batch> next) {
    this.simulator = simulator;
    this.latency = latency;
    this.next = next;
    this.done = new EventRoutine(machine, name, Order.COMPLETION, this::done);
  }

  @Override
  public void arrive(Batch batch) {
    inside.add(batch);
    lastDone = Math.max(lastDone, simulator.now() + latency.of(batch.interval()) + addedSeconds);
    batch.dueAt(lastDone);
    simulator.schedule(lastDone, done);
  }

  private void done() {
    // An event of what was recalled finds nothing that is due.
    if (!inside.isEmpty() && inside.oldest().dueSeconds() == simulator.now()) {
      next.accept(inside.remove());
    }
  }

  /** From now on each batch is held for so much longer. */
  void add(double seconds) {
    addedSeconds = seconds;
  }

  /** Takes out everything, in its order. */
  List<Batch> removeAll() {
    lastDone = Double.NEGATIVE_INFINITY;
    return inside.removeAll();
  }

  @Override
  public long bytesInside() {
    return inside.bytes();
  }

  @Override
  public double firstWriteSeconds() {
    return inside.firstWriteSeconds();
  }

  @Override
  public void forEach(Consumer<Batch> action) {
    inside.forEach(action);
  }
}
