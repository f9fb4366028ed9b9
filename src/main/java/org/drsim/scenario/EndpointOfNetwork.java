package org.drsim.scenario;

/** Something outside, as seen from a virtual network. */
public record EndpointOfNetwork(@Identifier String network, Endpoint endpoint) {}
