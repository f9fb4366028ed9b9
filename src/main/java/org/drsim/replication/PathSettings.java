package org.drsim.replication;

import java.util.List;
import org.drsim.quantity.DataRate;

/**
 * What the way of one machine's writes is like.
 *
 * @param machine its name
 * @param markers its marker grid
 * @param batches how its agent cuts batches
 * @param looksAhead whether the agent reads the writes ahead, or is told of each
 * @param upload from the agent into the cache account
 * @param processing latency between upload and transfer
 * @param inFlightBatches flow control, {@link Long#MAX_VALUE} for no limit
 * @param transfer from the cache account over the link
 * @param linkLatency one way
 * @param apply of each disk
 * @param creation from the applied marker to the available recovery point
 */
public record PathSettings(
    String machine,
    MarkerGrid markers,
    BatchRule batches,
    boolean looksAhead,
    DataRate upload,
    IntervalDraw processing,
    long inFlightBatches,
    DataRate transfer,
    IntervalDraw linkLatency,
    List<DataRate> apply,
    IntervalDraw creation) {

  public PathSettings {
    apply = List.copyOf(apply);
  }
}
