package org.drsim.measure;

/**
 * Times without a recent crash-consistent recovery point.
 *
 * @param count how many began or were under way in the measured time
 * @param seconds how long they lasted together
 * @param firstSeconds when the first began; not a number if there was none
 */
public record Alerts(long count, double seconds, double firstSeconds) {}
