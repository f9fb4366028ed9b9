package org.drsim.replication;

import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/** Holds each batch for a time without holding up the others, but lets none overtake. */
final class Delay extends BatchStage implements EventRoutine {

  private final Simulator simulator;
  private final IntervalDraw latency;
  private final BatchWay way;
  private final Place place;
  private final String machine;

  /** How long the batches of this marker interval are held; those of one follow each other. */
  private long interval = Long.MIN_VALUE;

  private double seconds;
  private double lastDone = Double.NEGATIVE_INFINITY;
  private double addedSeconds;

  /**
   * @param latency in seconds, by marker interval
   * @param way told of each batch that has been held for its time
   */
  Delay(Simulator simulator, String machine, Place place, IntervalDraw latency, BatchWay way) {
    this.simulator = simulator;
    this.machine = machine;
    this.place = place;
    this.latency = latency;
    this.way = way;
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
    simulator.schedule(lastDone, this);
  }

  @Override
  public String entity() {
    return machine;
  }

  @Override
  public String name() {
    return place == Place.LINK ? "link crossed" : "processing done";
  }

  @Override
  public Order order() {
    return Order.COMPLETION;
  }

  @Override
  public void happen() {
    // An event of what was recalled finds nothing that is due.
    if (!isEmpty() && oldest().dueSeconds() == simulator.now()) {
      way.left(place, remove());
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
