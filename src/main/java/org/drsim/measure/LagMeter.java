package org.drsim.measure;

import java.util.ArrayDeque;
import org.drsim.replication.Batch;

/**
 * The age of the oldest write that is not yet applied, zero when all are: from the first write of
 * each batch to its application.
 */
final class LagMeter {

  private final double fromSeconds;
  private final ArrayDeque<Batch> outstanding = new ArrayDeque<>();
  private double lastApplied = Double.NEGATIVE_INFINITY;
  private double ageSeconds;
  private double max;

  /**
   * @param fromSeconds when measuring begins
   */
  LagMeter(double fromSeconds) {
    this.fromSeconds = fromSeconds;
  }

  void closed(Batch batch) {
    if (batch.bytes() > 0) {
      outstanding.add(batch);
    }
  }

  void applied(Batch batch, double now) {
    if (batch.bytes() > 0) {
      outstanding.remove();
      waited(batch.firstWriteSeconds(), now);
      lastApplied = now;
    }
  }

  /**
   * Closes the books.
   *
   * @param firstInOpenBatch when the first write happened that is in no closed batch; positive
   *     infinity if there is none
   */
  MeanAndMax end(double now, double firstInOpenBatch) {
    waited(
        outstanding.isEmpty() ? firstInOpenBatch : outstanding.element().firstWriteSeconds(), now);
    return new MeanAndMax(ageSeconds / (now - fromSeconds), max);
  }

  /**
   * A write was the oldest one not applied since it happened or, if later, since the one before it
   * was applied.
   */
  private void waited(double firstWrite, double until) {
    final double since = Math.max(Math.max(firstWrite, lastApplied), fromSeconds);
    if (since < until) {
      final double low = since - firstWrite;
      final double high = until - firstWrite;
      ageSeconds += (high - low) * (high + low) / 2;
      max = Math.max(max, high);
    }
  }
}
