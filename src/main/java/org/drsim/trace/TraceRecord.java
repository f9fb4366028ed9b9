package org.drsim.trace;

/** One request as a grammar reads it. Filled anew for each line, as there may be many millions. */
final class TraceRecord {

  /** In ticks of the format. */
  long time;

  Operation operation = Operation.OTHER;

  /** Of the disk, or -1. */
  long offset = -1;

  long bytes;
  String disk = "";
}
