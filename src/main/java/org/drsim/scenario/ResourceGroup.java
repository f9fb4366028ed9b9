package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A group of resources in the target.
 *
 * @param region that it belongs to; the target region where none is stated
 */
@Shorthand("name")
public record ResourceGroup(@Identifier String name, @Nullable @Identifier String region) {}
