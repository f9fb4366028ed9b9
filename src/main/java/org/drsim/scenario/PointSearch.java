package org.drsim.scenario;

import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * How people find the newest recovery point without damage, who do not know when the damage was
 * done: they try the point in the middle of those in question, look whether it is good, and go on
 * with the newer half or the older one. Each try makes the machine again.
 *
 * @param verify how long it takes to see whether a machine is as it should be
 * @param backup where to take the data from if no point is good; null for nowhere
 */
public record PointSearch(
    @Default(
            value = "20 min",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: how long your people look at a machine")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution verify,
    @Nullable Backup backup) {}
