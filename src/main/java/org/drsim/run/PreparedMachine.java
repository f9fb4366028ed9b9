package org.drsim.run;

import java.util.List;
import java.util.Set;
import org.drsim.measure.LoadVariation;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.recovery.DiskVolume;
import org.drsim.replication.BatchRule;
import org.drsim.replication.Retention;
import org.drsim.scenario.MarkerPhase;
import org.drsim.scenario.Obstacle;
import org.drsim.scenario.Service;
import org.drsim.workload.WriteSource;
import org.jspecify.annotations.Nullable;

/**
 * One machine with its settings gathered from policy, cache account, link and limits.
 *
 * @param group of machines that were stated together
 * @param consistencyGroup null for a machine in none
 * @param disks those that are replicated
 * @param markerIntervalSeconds time between two markers
 * @param appIntervalSeconds time between two requests for app-consistent points; not a number where
 *     there are none
 * @param memoryBytes how much the agent may hold; {@link Long#MAX_VALUE} for no limit
 * @param uploadLimit of the machine
 * @param network with a bottleneck on the way out; null where nothing is in the way
 * @param link from region to region
 * @param enabledAtSeconds when protection is switched on; not a number where it has long been on
 * @param obstacles what keeps it from replicating, or from being seen to
 * @param copyWireBytes what an initial copy sends
 * @param copyBytesPerSecond most of an initial copy, on the wire
 * @param volume of the replicated disks together
 * @param load how it varies in time
 */
public record PreparedMachine(
    String name,
    String group,
    @Nullable String consistencyGroup,
    List<PreparedDisk> disks,
    MarkerPhase markerPhase,
    double markerIntervalSeconds,
    double appIntervalSeconds,
    BatchRule batches,
    long memoryBytes,
    Retention retention,
    DataRate uploadLimit,
    @Nullable String network,
    String cacheAccount,
    String link,
    Distribution linkLatency,
    Service service,
    double enabledAtSeconds,
    Set<Obstacle> obstacles,
    double copyWireBytes,
    double copyBytesPerSecond,
    DiskVolume volume,
    LoadVariation load) {

  public PreparedMachine {
    disks = List.copyOf(disks);
  }

  /**
   * One disk.
   *
   * @param name in its machine
   * @param fullName machine and disk, which names its random numbers
   * @param apply what its replica takes
   * @param targetAccount of an unmanaged disk; null for a managed one
   * @param kept share of the bytes that is not written over before its batch closes
   */
  public record PreparedDisk(
      String name,
      String fullName,
      long sizeBytes,
      WriteSource source,
      DataRate apply,
      @Nullable String targetAccount,
      double kept) {}

  boolean isSteady() {
    return Double.isNaN(enabledAtSeconds);
  }

  /** Whether its protection can be switched on. */
  boolean canBeProtected() {
    return !Obstacle.preventProtection(obstacles);
  }

  boolean canUpload() {
    return !obstacles.contains(Obstacle.STORAGE);
  }

  /** Whether what it reports arrives. */
  boolean isReported() {
    return !obstacles.contains(Obstacle.MONITORING);
  }

  boolean hasAppPoints() {
    return !Double.isNaN(appIntervalSeconds);
  }
}
