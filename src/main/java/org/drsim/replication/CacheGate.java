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
  private final ApplyStage apply;
  private final BatchWay way;
  private final WaitTimes waits;
  private long onTheWay;
  private boolean sending;
  private boolean applying;
  private boolean closed;

  /**
   * @param transfer whether it is free decides, too
   * @param apply whether it is idle meanwhile is measured
   * @param way told of each batch that leaves
   */
  CacheGate(
      Simulator simulator,
      PathSettings settings,
      SendStage transfer,
      ApplyStage apply,
      BatchWay way) {
    this.simulator = simulator;
    this.mayBeOnTheWay = settings.inFlightBatches();
    this.transfer = transfer;
    this.apply = apply;
    this.way = way;
    this.waits = new WaitTimes(settings.measuredFrom());
  }

  @Override
  void arrive(Batch batch) {
    if (isEmpty() && mayLetOut()) {
      letOut(batch);
    } else {
      settle();
      waits.from(simulator.now());
      add(batch);
      open();
    }
  }

  /** Reads it; see {@link BatchPrefetch}. */
  long touch() {
    return bytesInside() + onTheWay;
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

  /** A batch that had left is at the replica disks. */
  void arrived() {
    settle();
    look();
  }

  /** Lets nothing out. */
  void close() {
    settle();
    closed = true;
    look();
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
    waits.from(simulator.now());
    batches.forEach(this::add);
    later.forEach(this::add);
    onTheWay -= batches.size();
    look();
  }

  /** Lets the next batch go if it may. */
  private void open() {
    if (!isEmpty() && mayLetOut()) {
      final Batch next = remove();
      waits.released(isEmpty());
      letOut(next);
    }
    look();
  }

  /** Remembers what the stages behind are doing from now on. */
  private void look() {
    if (!isEmpty()) {
      sending = !transfer.isEmpty();
      applying = !apply.isEmpty();
    }
  }

  private boolean mayLetOut() {
    return !closed && onTheWay < mayBeOnTheWay && transfer.isEmpty();
  }

  private void letOut(Batch batch) {
    onTheWay++;
    way.left(Place.CACHE, batch);
  }

  /** Books since the last change what kept batches; where none waits there is nothing to book. */
  private void settle() {
    if (isEmpty()) {
      return;
    }
    if (closed) {
      waits.from(simulator.now());
    } else {
      waits.settle(simulator.now(), onTheWay >= mayBeOnTheWay, sending, applying);
    }
  }

  /** For how long batches waited because too many were on the way. */
  double closedSeconds() {
    return waits.closedSeconds();
  }

  /** How much of all that waiting flow control has cost; see {@link WaitTimes}. */
  double lostSeconds() {
    return waits.lostSeconds();
  }

  /** For how long batches waited only because another one was being transferred. */
  double busySeconds() {
    return waits.busySeconds();
  }
}
