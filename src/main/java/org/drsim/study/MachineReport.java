package org.drsim.study;

import java.util.List;
import java.util.Map;
import org.drsim.measure.Backlog;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one machine over all replications, without the warm-up.
 *
 * @param group name of the machine group it belongs to
 * @param writtenBytes mean over replications, as are all counts
 * @param replicatedBytes applied on the replica disks
 * @param wireBytes uploaded, after compression
 * @param lostBytes by going back to recovery points
 * @param computeDownSeconds in which it served neither at home nor where it was recovered
 * @param unprotectedSeconds without any recovery point, here or in the other direction
 * @param failedOver share of the replications in which it was recovered elsewhere, after which it
 *     is not protected
 * @param rpos by kind; a kind that the machine does not have, or that existed at no time, is
 *     missing
 * @param budget what the mean RPO against crash-consistent points is made of, in seconds; empty
 *     when it existed at no time
 * @param multiVmBudget the same of points that all members of the consistency group have
 * @param lag age of the oldest write not applied, seconds
 * @param backlogs written and not applied, bytes
 * @param growthPerHour of an RPO that grows for good, in seconds per hour, which then has no mean;
 *     otherwise null
 * @param mayBeUnstable whether it rose all the time, but in too short a time to tell whether it
 *     grows for good
 * @param groupUnstable whether that of a member of its consistency group does, so that there is no
 *     mean against points in common
 * @param shown what people were shown of the RPO, which differs where reports do not arrive
 * @param limits that cost RPO, the dearest first
 * @param cacheAccount name of the cache account its writes go through, stated or implied
 */
public record MachineReport(
    String name,
    String group,
    double writtenBytes,
    double replicatedBytes,
    double wireBytes,
    double lostBytes,
    double computeDownSeconds,
    double unprotectedSeconds,
    double failedOver,
    Map<RpoKind, RpoStatistics> rpos,
    Map<BudgetPart, Double> budget,
    Map<BudgetPart, Double> multiVmBudget,
    MeanAndMax lag,
    Backlog backlogs,
    PointReport points,
    @Nullable Double growthPerHour,
    boolean mayBeUnstable,
    boolean groupUnstable,
    HealthReport health,
    ShownReport shown,
    List<LimitReport> limits,
    String cacheAccount) {

  public MachineReport {
    limits = List.copyOf(limits);
  }

  /** Against crash-consistent points; null when it existed at no time. */
  public @Nullable RpoStatistics rpo() {
    return rpos.get(RpoKind.CRASH_CONSISTENT);
  }

  /** Name of the dearest limit; null where there is no RPO that one could cost. */
  public @Nullable String limitedBy() {
    return limits.isEmpty() || !(limits.get(0).rpoSeconds() > 0) ? null : limits.get(0).name();
  }

  /** Everything written and not applied, bytes. */
  public MeanAndMax backlog() {
    return backlogs.total();
  }

  /** Crash-consistent points that became available. */
  public double crashConsistentPoints() {
    return points.crashConsistent();
  }

  /** Whether the RPO grows for good. */
  public boolean isUnstable() {
    return growthPerHour != null;
  }
}
