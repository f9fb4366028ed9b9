package org.drsim.replication;

/**
 * A recovery point that a machine can be recovered to; each counts as crash-consistent.
 *
 * @param markerSeconds the instant whose state it holds; may be negative
 * @param writtenBytes by its machine up to then; {@link Marker#UNKNOWN_BYTES} for one from before
 *     the simulation
 * @param appConsistent whether applications were frozen
 * @param multiVm whether all members of the consistency group have it
 * @param multiVmAppConsistent whether they have it as an app-consistent one
 */
public record RecoveryPoint(
    double markerSeconds,
    long writtenBytes,
    boolean appConsistent,
    boolean multiVm,
    boolean multiVmAppConsistent) {}
