package org.drsim.replication;

import org.drsim.flow.FlowPath;
import org.jspecify.annotations.Nullable;

/**
 * A disk and its replica.
 *
 * @param sizeBytes of the disk
 * @param kept share of the written bytes that is not written over before its batch closes
 * @param applyBytesPerSecond what the replica takes; positive infinity for no limit
 * @param shared the path into a storage account in which the replica is with others; null for one
 *     that shares nothing
 */
public record ProtectedDisk(
    long sizeBytes, double kept, double applyBytesPerSecond, @Nullable FlowPath shared) {}
