package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/**
 * One step of switching protection on.
 *
 * @param takes how long an attempt takes, also one that fails
 * @param fails probability that an attempt fails
 */
@Shorthand("takes")
public record EnablingStep(
    @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution takes,
    @Default(value = "0 %", grade = Default.Grade.ASSUMED, source = "no figure published")
        @InRange(to = "99 %")
        Share fails) {}
