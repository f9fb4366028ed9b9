package org.drsim.scenario;

/**
 * A value that no one stated and no provider publishes, and that results therefore depend on.
 *
 * @param path of the key in the scenario, such as {@code service.processing}
 * @param value as a scenario would write it
 * @param grade where the value comes from
 */
public record Assumption(String path, String value, Default.Grade grade) {}
