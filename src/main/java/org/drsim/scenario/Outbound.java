package org.drsim.scenario;

import org.drsim.quantity.DataRate;

/**
 * The way out of a network.
 *
 * @param bandwidth of a bottleneck that all machines of the network share on the way to the cache
 *     account, such as a firewall or an appliance
 * @param serviceEndpoint whether a service endpoint for storage leads the replication around it
 */
public record Outbound(
    @Default("unlimited") @InRange(from = "1 B/s") DataRate bandwidth,
    @Default("false") boolean serviceEndpoint) {}
