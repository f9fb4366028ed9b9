package org.drsim.replication;

import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/**
 * A quantity drawn once per marker interval: all batches of an interval see the same value.
 *
 * @param stream its random numbers, by interval
 */
public record IntervalDraw(Distribution distribution, RandomStream stream) {

  double of(long interval) {
    return stream.draw(distribution, interval);
  }
}
