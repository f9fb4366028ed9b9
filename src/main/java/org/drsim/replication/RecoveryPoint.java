package org.drsim.replication;

/**
 * A recovery point that a machine can be recovered to.
 *
 * @param markerSeconds the instant whose state it holds; may be negative
 * @param writtenBytes by its machine up to then; {@link Marker#UNKNOWN_BYTES} for one from before
 *     the simulation
 * @param crashConsistent whether it counts as such; an app-consistent one does, too
 * @param appConsistent whether applications were frozen
 * @param multiVm whether all members of the consistency group have it
 */
public record RecoveryPoint(
    double markerSeconds,
    long writtenBytes,
    boolean crashConsistent,
    boolean appConsistent,
    boolean multiVm) {}
