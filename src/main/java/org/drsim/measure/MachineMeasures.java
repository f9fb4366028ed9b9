package org.drsim.measure;

import org.jspecify.annotations.Nullable;

/**
 * What one run showed of one machine, after the warm-up.
 *
 * @param writtenBytes by its workloads
 * @param replicatedBytes applied on its replica disks
 * @param wireBytes uploaded, after compression
 * @param rpo against crash-consistent points
 * @param series the whole saw-tooth of the RPO, warm-up included, where it was kept
 * @param lag age of the oldest write not applied, in seconds
 * @param backlog written and not applied, in bytes
 * @param points crash-consistent recovery points that became available
 * @param retainedPoints kept at the end
 */
public record MachineMeasures(
    String machine,
    long writtenBytes,
    long replicatedBytes,
    double wireBytes,
    AgeDistribution rpo,
    @Nullable SawTooth series,
    MeanAndMax lag,
    MeanAndMax backlog,
    long points,
    int retainedPoints) {}
