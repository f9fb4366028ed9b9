package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * Copies of the data of a machine that are kept apart, and that nothing damages.
 *
 * @param every from one to the next, the first at the start of the simulation
 * @param restore how long it takes to bring one back
 */
public record Backup(
    @Default(value = "24 h", grade = Default.Grade.ASSUMED, source = "a copy every night")
        @InRange(from = "1 min")
        Duration every,
    @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution restore) {}
