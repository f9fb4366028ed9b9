package org.drsim.replication;

import java.util.List;
import org.drsim.engine.Simulator;
import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;

/**
 * Sends one batch after the other over a path that it shares, in the order of arrival. Is run when
 * one is sent.
 */
final class SendStage extends BatchStage implements Runnable {

  private final Simulator simulator;
  private final Place place;
  private final FlowPath path;
  private final BatchWay way;
  private final Flow flow = new Flow(this);
  private final HeldBack heldBack;
  private double begun;
  private long sentBytes;
  private boolean serving;
  private boolean closed;

  /**
   * @param place {@link Place#UPLOAD} or {@link Place#TRANSFER}
   * @param way told of each sent batch
   */
  SendStage(Simulator simulator, Place place, FlowPath path, HeldBack heldBack, BatchWay way) {
    this.simulator = simulator;
    this.place = place;
    this.path = path;
    this.way = way;
    this.heldBack = heldBack;
  }

  @Override
  void add(Batch batch) {
    super.add(batch);
    sentBytes += batch.sentBytes();
  }

  @Override
  Batch remove() {
    final Batch batch = super.remove();
    sentBytes -= batch.sentBytes();
    return batch;
  }

  /** Reads it; see {@link BatchPrefetch}. */
  long touch() {
    return bytesInside() + (closed ? 1 : 0);
  }

  /** Of the bytes inside, those not written over. */
  long sentBytesInside() {
    return sentBytes;
  }

  @Override
  void arrive(Batch batch) {
    if (path.sendsAtOnce() && isEmpty() && !serving && !closed) {
      pass(batch);
    } else {
      add(batch);
    }
    serve();
  }

  /** What need not wait is in no queue and makes no flow. */
  private void pass(Batch batch) {
    serving = true;
    begun = simulator.now();
    batch.enter(stage(), begun);
    path.pass(batch.wireBytes(), begun);
    way.left(place, batch);
    serving = false;
  }

  /** Takes out what is not yet being sent. */
  List<Batch> removeWaiting() {
    final Batch first = remove();
    final List<Batch> waiting = super.removeAll();
    add(first);
    return waiting;
  }

  /** A path without a limit sends at once, so that this must not call itself. */
  private void serve() {
    if (!serving) {
      serving = true;
      while (!closed && !isEmpty() && !flow.isUnderWay()) {
        begun = simulator.now();
        oldest().enter(stage(), begun);
        path.start(flow, oldest().wireBytes());
      }
      serving = false;
    }
  }

  /** Stops sending. What was under way has to be sent again from its beginning. */
  void close() {
    closed = true;
    if (flow.isUnderWay()) {
      path.stop(flow);
      oldest().leave(stage(), simulator.now());
    }
  }

  /** Goes on with what is there. */
  void open() {
    closed = false;
    serve();
  }

  /** Takes out everything, in its order; what was under way is stopped. */
  @Override
  List<Batch> removeAll() {
    if (flow.isUnderWay()) {
      path.stop(flow);
    }
    return super.removeAll();
  }

  boolean isSending() {
    return flow.isUnderWay();
  }

  /** How much has been sent of the batch that is being sent, in bytes on the wire. */
  double sentUnderway() {
    return oldest().wireBytes() - path.left(flow);
  }

  /** The oldest is sent. */
  @Override
  public void run() {
    final Batch batch = remove();
    if (path.hasBeenCongested()) {
      heldBack.add(flow, begun);
    }
    // First this one: the next may be sent at once.
    way.left(place, batch);
    serve();
  }

  /** What a marker is waiting for while it is sent. */
  private Stage stage() {
    return place == Place.UPLOAD ? Stage.UPLOAD : Stage.TRANSFER;
  }

  /** When the sending began of the batch that is or was the last to be sent. */
  double begunSeconds() {
    return begun;
  }
}
