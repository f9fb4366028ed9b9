package org.drsim.scenario;

import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;

/**
 * The inside of the replication service.
 *
 * @param processing latency between upload and readiness for transfer, drawn once per marker
 *     interval
 * @param creation time from the applied marker to the available recovery point
 * @param freeze time from the request of an app-consistent point to its marker
 * @param freezeFails probability that a machine cannot make an app-consistent point it was asked
 *     for
 * @param inFlightBatches how many batches of a machine may have left the cache account without
 *     being applied
 * @param initialCopyRate most of one machine's initial copy
 * @param latestCutsApplied whether a failover to the latest state makes a point of what is applied
 *     also when nothing waits to be (the product does not: its FAQ of 2025-07-25)
 * @param markerPhase when the first marker comes: drawn from the first interval, or given
 */
public record Service(
    @Default(
            value = "{lognormal: {median: 20 s, sigma: 0.5}}",
            grade = Default.Grade.ASSUMED,
            source = "staff statement of RPO mostly below 5 min; no figure published")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution processing,
    @Default(
            value = "{lognormal: {median: 5 s, sigma: 0.3}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution creation,
    @Default(value = "10 s", grade = Default.Grade.ASSUMED, source = "no figure published")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution freeze,
    @Default(value = "0 %", grade = Default.Grade.ASSUMED, source = "no figure published")
        Share freezeFails,
    @Default(
            value = "2",
            grade = Default.Grade.ASSUMED,
            source = "no staging in the target is documented")
        @InRange(from = "1")
        Count inFlightBatches,
    @Default(
            value = "16 %",
            grade = Default.Grade.ASSUMED,
            source = "inferred: reprotection from temporary copies is faster than 16 %")
        CopyRate initialCopyRate,
    @Default("false") boolean latestCutsApplied,
    @Default(
            value = "drawn",
            grade = Default.Grade.ASSUMED,
            source = "when points are made within their interval is not documented")
        MarkerPhase markerPhase) {}
