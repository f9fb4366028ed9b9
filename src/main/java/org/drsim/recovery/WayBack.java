package org.drsim.recovery;

/**
 * When a recovery was over, and all as before. Positive infinity where the run ended before.
 *
 * @param servesSeconds in its target, from the start of the simulation
 * @param committedSeconds the choice of points has ended
 * @param reprotectedSeconds the last machine was protected in the other direction
 * @param failedBackSeconds the last machine served where it was
 * @param protectedSeconds the last machine was protected there again
 * @param exposedSeconds for how long up to then, or to the end of the run, an outage of the region
 *     in which the machines ran would have had nowhere to go
 * @param secondOutage probability of such an outage in that time
 */
public record WayBack(
    double servesSeconds,
    double committedSeconds,
    double reprotectedSeconds,
    double failedBackSeconds,
    double protectedSeconds,
    double exposedSeconds,
    double secondOutage) {}
