package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/**
 * A machine may boot from a recovery point and its application not start from it. Then people
 * change to another point, which they can until they commit: the machine is made again.
 *
 * @param to the point that they change to
 * @param probability that they have to, for each machine
 * @param after from the boot until they know
 */
public record ChangePoint(
    RecoveryPointChoice to,
    @Default(
            value = "5 %",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: how often your drills needed it")
        @InRange(from = "0 %", to = "100 %")
        Share probability,
    @Default(
            value = "20 min",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: how long your people try")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution after) {}
