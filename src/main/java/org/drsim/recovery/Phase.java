package org.drsim.recovery;

/**
 * A part of the time from an outage until a machine serves again. The phases of a machine follow
 * each other without a gap.
 *
 * @param name as results call it
 * @param startSeconds from the start of the simulation
 * @param endSeconds likewise
 */
public record Phase(String name, double startSeconds, double endSeconds) {}
