package org.drsim.replication;

import java.util.List;
import org.drsim.flow.FlowPath;
import org.jspecify.annotations.Nullable;

/**
 * What the way of one machine's writes is like.
 *
 * @param machine its name
 * @param measuredFrom when measuring begins, in seconds
 * @param markers its marker grid
 * @param appMarkers null where there are no app-consistent points
 * @param batches how its agent cuts batches
 * @param looksAhead whether the agent reads the writes ahead, or is told of each
 * @param memoryBytes how much the agent may hold; {@link Long#MAX_VALUE} for no limit
 * @param upload from the agent into the cache account
 * @param processing latency between upload and transfer
 * @param inFlightBatches flow control, {@link Long#MAX_VALUE} for no limit
 * @param transfer from the cache account over the link
 * @param linkLatency one way
 * @param disks in the order of the writes
 * @param creation from the applied marker to the available recovery point
 * @param appCreation the same of markers that are only app-consistent
 * @param conservation when it is checked
 */
public record PathSettings(
    String machine,
    double measuredFrom,
    MarkerGrid markers,
    @Nullable AppMarkers appMarkers,
    BatchRule batches,
    boolean looksAhead,
    long memoryBytes,
    FlowPath upload,
    IntervalDraw processing,
    long inFlightBatches,
    FlowPath transfer,
    IntervalDraw linkLatency,
    List<ProtectedDisk> disks,
    IntervalDraw creation,
    IntervalDraw appCreation,
    Conservation conservation) {

  public PathSettings {
    disks = List.copyOf(disks);
  }
}
