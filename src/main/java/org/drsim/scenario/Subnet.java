package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A part of a network.
 *
 * @param addressPrefix its addresses; null where they are not stated
 */
@Shorthand("name")
public record Subnet(@Identifier String name, @Nullable AddressRange addressPrefix) {}
