package org.drsim.measure;

/** The time-weighted distribution of an RPO, in seconds. */
public record RpoStatistics(
    double meanSeconds,
    double p50Seconds,
    double p90Seconds,
    double p95Seconds,
    double p99Seconds,
    double maxSeconds) {}
