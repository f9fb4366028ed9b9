package org.drsim.study;

import org.drsim.statistics.Estimate;

/**
 * One figure of all runs of a recovery plan.
 *
 * @param max the largest; may be infinite, and not a number where one is not known
 * @param infinite how often it was infinite
 */
public record PlanFigure(Estimate mean, Estimate p50, Estimate p95, double max, int infinite) {}
