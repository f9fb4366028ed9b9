package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/** One record as a grammar reads it. Filled anew for each line, as there may be many millions. */
final class TraceRecord {

  /** What was asked of the disk. */
  enum Operation {
    READ,
    WRITE,
    OTHER
  }

  /** In ticks of the format. */
  long time;

  Operation operation = Operation.OTHER;
  long bytes;
  @Nullable String disk;
}
