package org.drsim.measure;

/**
 * Recovery points that became available, and those kept at the end.
 *
 * @param multiVm that all members of the consistency group have
 */
public record PointCounts(
    long crashConsistent,
    long appConsistent,
    long multiVm,
    long multiVmAppConsistent,
    int retained,
    int retainedAppConsistent) {}
