package org.drsim.recovery;

/**
 * The state that a machine is recovered to.
 *
 * @param markerSeconds the instant whose state it is
 * @param writtenBytes by its machine up to then; {@link org.drsim.replication.Marker#UNKNOWN_BYTES}
 *     where that is not known
 */
public record ChosenPoint(double markerSeconds, long writtenBytes) {}
