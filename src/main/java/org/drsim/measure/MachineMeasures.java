package org.drsim.measure;

import java.util.Map;
import org.drsim.replication.SlowUploads;

/**
 * What one run showed of one machine, after the warm-up.
 *
 * @param writtenBytes by its workloads
 * @param replicatedBytes applied on its replica disks
 * @param wireBytes uploaded, after compression
 * @param rpo by kind, those that the machine has
 * @param lag age of the oldest write not applied, in seconds
 * @param backlog written and not applied, in bytes
 * @param appFailed requests for an app-consistent point that gave none
 * @param computeDownSeconds for which it served neither at home nor where it was recovered
 */
public record MachineMeasures(
    String machine,
    long writtenBytes,
    long replicatedBytes,
    double wireBytes,
    Map<RpoKind, AgeDistribution> rpo,
    PointMeasures points,
    MeanAndMax lag,
    Backlog backlog,
    long appFailed,
    SlowUploads slowUploads,
    double computeDownSeconds) {

  /** Of an RPO that grows for good, in seconds per hour; otherwise not a number. */
  public double growthPerHour() {
    return points.growth().perHour();
  }
}
