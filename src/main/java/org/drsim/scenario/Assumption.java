package org.drsim.scenario;

/**
 * A value that results depend on and that nobody stated. A resolved scenario states it, and lists
 * it as assumed.
 *
 * @param path of the key in the scenario, such as {@code service.processing}
 * @param value as a scenario would write it
 * @param grade how well it is founded
 * @param source who publishes it, how it was measured, or what an assumed one rests on
 */
public record Assumption(String path, String value, Default.Grade grade, String source) {}
