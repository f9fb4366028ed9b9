package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * What follows a failover until all is as before: commit, protect in the other direction, fail
 * back, protect again. The time to protect again is the published estimate: checksums of both
 * sides, what has changed at a share of the throughput of the disks, a fifth of both for points
 * that arrive meanwhile, and the start of workers (Microsoft Learn, about reprotecting, 2023).
 *
 * @param commitAfter from the end of the failover until people commit it
 * @param sourceKept whether the old disks will still be there; otherwise all is copied anew
 * @param checksum of both sides: as long as enabling replication took
 * @param share of the throughput of the disks at which what has changed is sent
 * @param autoscale until workers have started
 * @param failBackAfter from being protected in the other direction to the way back; null for none
 * @param failBackOnOutage from an outage of the region in which machines run by then, protected in
 *     the other direction, until people begin to take them back without it; null where they wait
 * @param regionFailsEvery mean time between outages of a region, for the risk while unprotected
 */
public record GoBack(
    @Default(
            value = "1 h",
            grade = Default.Grade.ASSUMED,
            source = "no figure published: how long you look at what was recovered")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution commitAfter,
    @Default("true") boolean sourceKept,
    @Default(
            value = "72 min",
            grade = Default.Grade.ASSUMED,
            source = "published as at least the time that enabling took; 72 min in its example")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution checksum,
    @Default(
            value = "23 %",
            grade = Default.Grade.PUBLISHED,
            source = "Azure Site Recovery: time to reprotect")
        Share share,
    @Default(
            value = "{uniform: [20 min, 30 min]}",
            grade = Default.Grade.PUBLISHED,
            source = "Azure Site Recovery: time to reprotect")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution autoscale,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution failBackAfter,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution failBackOnOutage,
    @Default(
            value = "7300 d",
            grade = Default.Grade.ASSUMED,
            source = "notable outages of whole regions, 2016 to 2026: 0.02 to 0.05 a year for each")
        @InRange(from = "1 d")
        Duration regionFailsEvery) {}
