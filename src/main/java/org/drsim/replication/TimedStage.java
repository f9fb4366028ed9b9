package org.drsim.replication;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * A place that each batch leaves at a time which is known when it comes, in the order of coming. Is
 * itself what happens when that time has come.
 */
abstract class TimedStage extends BatchStage implements EventRoutine {

  private final Simulator simulator;
  private final String machine;
  private final Place place;
  private final BatchWay way;

  /**
   * @param way told of each batch that leaves
   */
  TimedStage(Simulator simulator, String machine, Place place, BatchWay way) {
    this.simulator = simulator;
    this.machine = machine;
    this.place = place;
    this.way = way;
  }

  final double now() {
    return simulator.now();
  }

  /** A batch that is here leaves at a time, which is not before that of the one before it. */
  final void leavesAt(double seconds, Batch batch) {
    batch.dueAt(seconds);
    simulator.schedule(seconds, this);
  }

  /** Reads the batch that leaves next, and the way; see {@link BatchPrefetch}. */
  final long touchBatch() {
    return touchOldest() + way.touch();
  }

  /** Reads where that batch goes. */
  final long touchNext() {
    return way.touchNext(place);
  }

  @Override
  public final String entity() {
    return machine;
  }

  @Override
  public final String name() {
    return switch (place) {
      case PROCESSING -> "processing done";
      case LINK -> "link crossed";
      case TARGET -> "apply done";
      case AGENT, UPLOAD, CACHE, TRANSFER ->
          throw new IllegalStateException(place + " has no time");
    };
  }

  @Override
  public final Order order() {
    return Order.COMPLETION;
  }

  @Override
  public final void happen() {
    // An event of what was recalled finds nothing that is due.
    if (!isEmpty() && oldest().dueSeconds() == simulator.now()) {
      way.left(place, remove());
    }
  }
}
