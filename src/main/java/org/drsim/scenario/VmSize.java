package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;

/**
 * A size in which a provider offers machines.
 *
 * @param cores virtual processors
 * @param dataDisks most data disks
 * @param diskThroughput of all disks together, past any cache on the host, without bursting
 */
public record VmSize(
    String name, int cores, Bytes memory, int dataDisks, DataRate diskThroughput) {}
