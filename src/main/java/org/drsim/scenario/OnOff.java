package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * By turns writing and silent, each disk by itself. The rate or churn of the workload is the one
 * while on, so its mean over time is less by the share of time that the disk is on, {@code mean of
 * on / (mean of on + mean of off)}.
 *
 * @param on how long it writes
 * @param off how long it is silent
 */
public record OnOff(
    @Measured(Dimension.DURATION) @InRange(from = "1 ms", to = "3660 d") Distribution on,
    @Measured(Dimension.DURATION) @InRange(from = "1 ms", to = "3660 d") Distribution off) {}
