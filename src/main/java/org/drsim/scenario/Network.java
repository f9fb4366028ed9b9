package org.drsim.scenario;

/** A virtual network of machines in one region. */
public record Network(
    @Identifier String name, @Identifier String region, @Default("{}") Outbound outbound) {}
