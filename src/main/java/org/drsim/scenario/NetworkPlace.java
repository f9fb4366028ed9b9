package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where in which network a machine is.
 *
 * @param name of the network
 * @param subnet of the network; null where none is stated
 */
@Shorthand("name")
public record NetworkPlace(String name, @Nullable @Identifier String subnet) {}
