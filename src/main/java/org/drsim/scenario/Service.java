package org.drsim.scenario;

import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * The inside of the replication service.
 *
 * @param processing latency between upload and readiness for transfer, drawn once per marker
 *     interval
 * @param creation time from the applied marker to the available recovery point
 * @param inFlightBatches how many batches of a machine may have left the cache account without
 *     being applied
 * @param markerPhase when the first marker comes: drawn from the first interval, or given
 */
public record Service(
    @Default(value = "{lognormal: {median: 20 s, sigma: 0.5}}", grade = Default.Grade.ASSUMED)
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution processing,
    @Default(value = "{lognormal: {median: 5 s, sigma: 0.3}}", grade = Default.Grade.ASSUMED)
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution creation,
    @Default(value = "2", grade = Default.Grade.ASSUMED) @InRange(from = "1") Count inFlightBatches,
    @Default(value = "drawn", grade = Default.Grade.ASSUMED) MarkerPhase markerPhase) {}
