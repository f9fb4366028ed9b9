package org.drsim.measure;

/**
 * What is lost by going back to a recovery point.
 *
 * @param markerSeconds the instant whose state remains
 * @param seconds between that and the outage, not negative
 * @param bytes written in between; not a number where that is not known, as the state is from
 *     before the simulation or from a backup
 */
public record Loss(double markerSeconds, double seconds, double bytes) {}
