package org.drsim.run;

import java.util.List;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.replication.BatchRule;
import org.drsim.replication.Retention;
import org.drsim.scenario.MarkerPhase;
import org.drsim.scenario.Service;
import org.drsim.workload.WriteSource;

/**
 * One machine with its settings gathered from policy, cache account, link and limits.
 *
 * @param markerIntervalSeconds time between two markers
 * @param upload the least of machine limit and cache ingress
 * @param transfer the least of cache egress and link bandwidth
 */
public record PreparedMachine(
    String name,
    List<PreparedDisk> disks,
    MarkerPhase markerPhase,
    double markerIntervalSeconds,
    BatchRule batches,
    Retention retention,
    DataRate upload,
    DataRate transfer,
    Distribution linkLatency,
    Service service) {

  public PreparedMachine {
    disks = List.copyOf(disks);
  }

  /**
   * One disk.
   *
   * @param fullName machine and disk, which names its random numbers
   * @param apply what its replica takes
   */
  public record PreparedDisk(String fullName, WriteSource source, DataRate apply) {}

  /** What each replica disk takes, in order. */
  List<DataRate> applyRates() {
    return disks.stream().map(PreparedDisk::apply).toList();
  }
}
