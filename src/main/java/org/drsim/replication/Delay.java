package org.drsim.replication;

import java.util.List;
import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/** Holds each batch for a time without holding up the others, but lets none overtake. */
final class Delay extends BatchStage {

  private final Simulator simulator;
  private final IntervalDraw latency;
  private final Consumer<Batch> next;
  private final EventRoutine done;

  /** How long the batches of this marker interval are held; those of one follow each other. */
  private long interval = Long.MIN_VALUE;

  private double seconds;
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
  void arrive(Batch batch) {
    add(batch);
    if (batch.interval() != interval) {
      interval = batch.interval();
      seconds = latency.of(interval);
    }
    lastDone = Math.max(lastDone, simulator.now() + seconds + addedSeconds);
    batch.dueAt(lastDone);
    simulator.schedule(lastDone, done);
  }

  private void done() {
    // An event of what was recalled finds nothing that is due.
    if (!isEmpty() && oldest().dueSeconds() == simulator.now()) {
      next.accept(remove());
    }
  }

  /** From now on each batch is held for so much longer. */
  void prolong(double seconds) {
    addedSeconds = seconds;
  }

  /** Takes out everything, in its order. */
  @Override
  List<Batch> removeAll() {
    lastDone = Double.NEGATIVE_INFINITY;
    return super.removeAll();
  }
}
