package org.drsim.scenario;

/**
 * Where in which network a machine is.
 *
 * @param name of the network
 */
@Shorthand("name")
public record NetworkPlace(String name) {}
