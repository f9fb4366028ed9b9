package org.drsim.replication;

import java.util.List;
import org.drsim.engine.Simulator;

/**
 * Where processed batches wait in the cache account. A batch leaves when the transfer is free and
 * flow control allows: only so many batches of a machine may have left the account without being
 * applied.
 */
final class CacheGate extends BatchStage {

  private final Simulator simulator;
  private final long mayBeOnTheWay;
  private final SendStage transfer;
  private final BatchWay way;
  private final double measuredFrom;
  private long onTheWay;
  private double lastChange;
  private double closedSeconds;
  private double busySeconds;
  private boolean closed;

  /**
   * @param transfer whether it is free decides, too
   * @param way told of each batch that leaves
   */
  CacheGate(Simulator simulator, PathSettings settings, SendStage transfer, BatchWay way) {
    this.simulator = simulator;
    this.mayBeOnTheWay = settings.inFlightBatches();
    this.transfer = transfer;
    this.measuredFrom = settings.measuredFrom();
    this.way = way;
  }

  @Override
  void arrive(Batch batch) {
    settle();
    add(batch);
    open();
  }

  /** A batch that had left was applied. */
  void applied() {
    settle();
    onTheWay--;
    open();
  }

  /** The transfer of a batch is done. */
  void sent() {
    settle();
    open();
  }

  /** Lets nothing out. */
  void close() {
    settle();
    closed = true;
  }

  /** Lets out what waits. */
  void goOn() {
    settle();
    closed = false;
    open();
  }

  /** Batches that had left are back, in their order, before those that wait. */
  void putBack(List<Batch> batches) {
    settle();
    final List<Batch> later = removeAll();
    batches.forEach(this::add);
    later.forEach(this::add);
    onTheWay -= batches.size();
  }

  /** Lets the next batch go if it may. */
  private void open() {
    if (!closed && onTheWay < mayBeOnTheWay && transfer.isEmpty() && !isEmpty()) {
      final Batch batch = remove();
      onTheWay++;
      way.left(Place.CACHE, batch);
    }
  }

  /** Books since the last change what kept batches */
  private void settle() {
    final double now = simulator.now();
    if (!closed && !isEmpty() && now > measuredFrom) {
      final double waited = now - Math.max(lastChange, measuredFrom);
      if (onTheWay >= mayBeOnTheWay) {
        closedSeconds += waited;
      } else {
        busySeconds += waited;
      }
    }
    lastChange = now;
  }

  /** For how long batches waited because too many were on the way. */
  double closedSeconds() {
    return closedSeconds;
  }

  /** For how long batches waited only because another one was being transferred. */
  double busySeconds() {
    return busySeconds;
  }
}
