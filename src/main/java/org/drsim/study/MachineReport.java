package org.drsim.study;

import org.drsim.measure.MeanAndMax;
import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one machine over all replications, without the warm-up.
 *
 * @param group name of the machine group it belongs to
 * @param writtenBytes mean over replications, as are all byte counts
 * @param replicatedBytes applied on the replica disks
 * @param wireBytes uploaded, after compression
 * @param rpo of crash-consistent points; null when it existed at no time
 * @param lag age of the oldest write not applied, seconds
 * @param backlog written and not applied, bytes
 * @param crashConsistentPoints that became available, mean over replications
 * @param retainedAtEnd points kept at the end, mean over replications
 */
public record MachineReport(
    String name,
    String group,
    double writtenBytes,
    double replicatedBytes,
    double wireBytes,
    double lostBytes,
    @Nullable RpoStatistics rpo,
    MeanAndMax lag,
    MeanAndMax backlog,
    double crashConsistentPoints,
    double retainedAtEnd) {}
