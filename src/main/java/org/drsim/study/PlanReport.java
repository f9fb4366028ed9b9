package org.drsim.study;

import org.jspecify.annotations.Nullable;

/**
 * What a recovery plan did in all replications.
 *
 * @param name of the plan, or of the fault where machines were failed over one by one
 * @param outages in which it was run, or would have been had the run not ended before
 * @param replications with such an outage
 * @param rto until the last machine served again, seconds
 * @param loss of the machine that lost most, seconds
 * @param lossBytes of all machines together
 * @param normal until all was protected as before, seconds; null where nobody wants to go back
 * @param exposed for how long a second outage would have had nowhere to go, seconds; null likewise
 */
public record PlanReport(
    String name,
    int outages,
    int replications,
    PlanFigure rto,
    PlanFigure loss,
    PlanFigure lossBytes,
    @Nullable PlanFigure normal,
    @Nullable PlanFigure exposed) {}
