package org.drsim.scenario;

/** A region, by its catalogue name or a name of the user's own. */
@Shorthand("name")
public record Region(@Identifier String name) {}
