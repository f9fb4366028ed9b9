package org.drsim.scenario;

/** A disk of a machine, by their names. */
public record DiskOfMachine(@Identifier String machine, @Identifier String disk) {}
