package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/**
 * Some of the machines of an outage, which are back together, later than the others.
 *
 * @param share of the machines that it stopped, each by chance
 * @param after from the end of the fault, in seconds
 */
public record ShareBack(
    Share share, @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution after) {}
