package org.drsim.study;

/**
 * When the cheaper choice changes for the first time, with a 95 % confidence interval.
 *
 * @param failOverFirst whether failing over is cheaper at first, and waiting then; otherwise the
 *     other way round
 * @param seconds since the beginning of the outage; infinite where it does not change in the time
 *     looked at
 * @param lowSeconds end of the interval; not a number with one replication
 * @param highSeconds end of the interval; infinite where it may not change at all
 */
public record BreakEven(
    boolean failOverFirst, double seconds, double lowSeconds, double highSeconds) {}
