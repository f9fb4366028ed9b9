package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/**
 * One fault brings another with it, each time it begins: at once for a common cause, such as a
 * storm over both regions, or later. What is under way already does not begin again.
 *
 * @param fault that begins
 * @param causes the fault that it may bring
 * @param probability with which it does
 * @param after from the one beginning to the other
 */
public record Chain(
    @Identifier String fault,
    @Identifier String causes,
    @Default("100 %") Share probability,
    @Default("0 s") @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution after) {}
