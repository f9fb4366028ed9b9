package org.drsim.replication;

/**
 * The most written bytes that there were at each place on the way of one machine.
 *
 * @param agent at the agent, open batch and map of changed blocks included
 * @param cache in the cache account, in processing or waiting for their transfer
 * @param transfer on their way to the target region
 * @param apply in the target region
 */
public record Peaks(long agent, long cache, long transfer, long apply) {}
