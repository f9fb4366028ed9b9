package org.drsim.replication;

import java.util.List;
import org.drsim.engine.Simulator;

/** Holds each batch for a time without holding up the others, but lets none overtake. */
final class Delay extends TimedStage {

  private final IntervalDraw latency;

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
    super(simulator, machine, place, way);
    this.latency = latency;
  }

  @Override
  void arrive(Batch batch) {
    add(batch);
    if (batch.interval() != interval) {
      interval = batch.interval();
      seconds = latency.of(interval);
    }
    lastDone = Math.max(lastDone, now() + seconds + addedSeconds);
    leavesAt(lastDone, batch);
  }

  /** Reads it; see {@link BatchPrefetch}. */
  long touch() {
    return bytesInside() + interval;
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
