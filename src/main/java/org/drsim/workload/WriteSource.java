package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/**
 * A workload as it can be run: immutable, shared by all disks and runs that use it, and started
 * anew for each.
 */
public interface WriteSource {

  /**
   * The cumulative byte function of one disk in one replication.
   *
   * @param numbers of the replication
   * @param disk full name of the disk, which names its random numbers
   */
  WriteCurve open(RandomNumbers numbers, String disk);

  /** The mean size of a write in bytes; not a number where the workload has no single writes. */
  double meanWriteBytes();
}
