package org.drsim.study;

import org.drsim.statistics.Estimate;

/**
 * How one application served in all replications.
 *
 * @param together its RPO, as that of a group of machines
 * @param outages in which it did not serve
 * @param rto from the beginning of each until it served, seconds
 * @param availability share of the time in which it served
 * @param skew between the newest and the oldest state to which its machines were recovered
 *     together, seconds
 * @param downtimeCost of one replication, in the currency of the scenario; not a number where no
 *     cost is stated
 */
public record ApplicationReport(
    GroupReport together,
    int outages,
    PlanFigure rto,
    Estimate availability,
    Estimate skew,
    Estimate downtimeCost) {}
