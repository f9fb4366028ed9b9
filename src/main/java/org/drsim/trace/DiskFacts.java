package org.drsim.trace;

/**
 * What a file holds of one disk.
 *
 * @param name as the format makes it, and as it is asked for
 * @param wanted whether it was asked for, or all were: only then anything of it was handed on
 * @param stacked whether it is known to lie on another disk of the file (a partition, a total of
 *     the others), so that adding both counts twice
 * @param requests of any kind; of counters the intervals
 * @param writes of at least one byte; of counters as far as the file says, rounded
 * @param bytesWritten by those
 * @param reads read requests
 * @param bytesRead by those
 * @param flushes requests to make durable
 * @param discards ranges given back
 * @param others anything else
 * @param emptyWrites writes of no bytes
 * @param firstNanos of its first record (its first interval's beginning), from the origin
 * @param lastNanos of its last record (its last interval's end), from the origin
 */
public record DiskFacts(
    String name,
    boolean wanted,
    boolean stacked,
    long requests,
    long writes,
    long bytesWritten,
    long reads,
    long bytesRead,
    long flushes,
    long discards,
    long others,
    long emptyWrites,
    long firstNanos,
    long lastNanos) {}
