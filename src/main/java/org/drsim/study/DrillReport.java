package org.drsim.study;

import org.drsim.statistics.Estimate;

/**
 * What a plan did in all drills of one name.
 *
 * @param drills how many there were
 * @param incomplete in how many of them a machine did not run
 * @param ready from their beginning until all machines ran, seconds
 * @param completeReady the mean of those drills in which all machines ran
 * @param machineHours that machines ran for one drill, in the mean
 * @param cost of these, in the user's currency
 */
public record DrillReport(
    String drill,
    String plan,
    int drills,
    long incomplete,
    PlanFigure ready,
    Estimate completeReady,
    Estimate machineHours,
    Estimate cost) {}
