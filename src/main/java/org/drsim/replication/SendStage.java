package org.drsim.replication;

import java.util.List;
import java.util.function.Consumer;
import org.drsim.engine.Simulator;
import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;

/** Sends one batch after the other over a path that it shares, in the order of arrival. */
final class SendStage extends BatchStage {

  private final Simulator simulator;
  private final Stage stage;
  private final FlowPath path;
  private final Consumer<Batch> next;
  private final Flow flow = new Flow(this::done);
  private final HeldBack heldBack;
  private final SendObserver observer;
  private double begun;
  private boolean serving;
  private boolean closed;

  /**
   * @param stage which a marker enters when it begins to be sent
   * @param observer told of the bytes, beginning and end of each sending
   * @param next where a sent batch goes
   */
  SendStage(
      Simulator simulator,
      Stage stage,
      FlowPath path,
      HeldBack heldBack,
      SendObserver observer,
      Consumer<Batch> next) {
    this.simulator = simulator;
    this.stage = stage;
    this.path = path;
    this.next = next;
    this.heldBack = heldBack;
    this.observer = observer;
  }

  @Override
  void arrive(Batch batch) {
    add(batch);
    serve();
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
        oldest().enter(stage, begun);
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
      oldest().leave(stage, simulator.now());
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

  /** Tells how much of the batch that is being sent has been sent. */
  void tellUnderway(SendObserver asking, double now) {
    if (flow.isUnderWay()) {
      asking.sent(oldest().wireBytes() - path.left(flow), begun, now);
    }
  }

  private void done() {
    final Batch batch = remove();
    if (path.hasBeenCongested()) {
      heldBack.add(flow, begun);
    }
    observer.sent(batch.wireBytes(), begun, simulator.now());
    // First this one: the next may be sent at once.
    next.accept(batch);
    serve();
  }

  /** Is told of each sending. */
  @FunctionalInterface
  interface SendObserver {

    void sent(double wireBytes, double begun, double now);
  }
}
