package org.drsim.output;

/**
 * An entry of {@code workloads} of a scenario.
 *
 * @param text the entry as YAML, with what goes with it, and what is to be known of it as comments
 */
public record WorkloadEntry(String text) {}
