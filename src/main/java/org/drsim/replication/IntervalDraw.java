package org.drsim.replication;

import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/**
 * A quantity drawn once per marker interval: all batches of an interval see the same value. The
 * last value is kept, as batches of an interval follow each other.
 */
public final class IntervalDraw {

  private final Distribution distribution;
  private final RandomStream stream;
  private long drawn = Long.MIN_VALUE;
  private double value;

  public IntervalDraw(Distribution distribution, RandomStream stream) {
    this.distribution = distribution;
    this.stream = stream;
  }

  double of(long interval) {
    if (interval != drawn) {
      drawn = interval;
      value = stream.draw(distribution, interval);
    }
    return value;
  }
}
