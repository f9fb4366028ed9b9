package org.drsim.replication;

/**
 * A change batch: the writes of one machine in (previous close, close]. It moves as a whole from
 * stage to stage.
 *
 * @param closeSeconds when it was closed; everything written up to then is in it or in an earlier
 *     one
 * @param firstWriteSeconds when the first of its writes happened; positive infinity in an empty
 *     batch
 * @param bytes all disks together
 * @param wireBytes what travels, after compression
 * @param diskBytes bytes of each disk of the machine
 * @param interval number of the marker interval it belongs to: (marker n − 1, marker n] is interval
 *     n
 * @param marker whether it ends with the marker of its interval
 */
public record Batch(
    double closeSeconds,
    double firstWriteSeconds,
    long bytes,
    double wireBytes,
    DiskBytes diskBytes,
    long interval,
    boolean marker) {}
