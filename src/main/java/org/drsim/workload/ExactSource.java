package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/** A workload of which every single write is known. */
public interface ExactSource extends WriteSource {

  /** The writes of one disk in one replication, from the first. */
  WriteSequence writes(RandomNumbers numbers, String disk);

  @Override
  default WriteCurve open(RandomNumbers numbers, String disk) {
    return new ExactCurve(writes(numbers, disk));
  }
}
