package org.drsim.engine;

/**
 * How a run ended.
 *
 * @param timeSeconds where the clock stood: the end of the horizon, or earlier when the model ended
 *     the run
 * @param events how many events of the model happened
 */
public record RunEnd(double timeSeconds, long events) {}
