package org.drsim.workload;

import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/** The sizes of single writes in whole bytes, at least one each. */
record WriteSizes(Distribution distribution, RandomStream stream) {

  static final String PURPOSE = "size of write";

  long of(long index) {
    return Math.max(1, (long) StrictMath.rint(stream.draw(distribution, index)));
  }
}
