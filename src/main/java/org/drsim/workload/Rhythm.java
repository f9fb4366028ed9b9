package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/**
 * How a rate changes in time: a factor on it that is constant in pieces. Immutable, shared by all
 * disks and runs that use it, and started anew for each.
 */
public interface Rhythm {

  /**
   * The factor for one disk in one replication, from the first piece.
   *
   * @param numbers of the replication
   * @param disk full name of the disk, which names its random numbers
   */
  RhythmSteps open(RandomNumbers numbers, String disk);

  /** Both factors at once. */
  default Rhythm and(Rhythm other) {
    return (numbers, disk) -> new ProductSteps(open(numbers, disk), other.open(numbers, disk));
  }
}
