package org.drsim.workload;

/** Single writes in the order of time, read once from the first. */
public interface WriteSequence {

  /** Goes to the next write; false, for good, when there is none. */
  boolean next();

  /** When the current write happens, in seconds; not before the one before it. */
  double seconds();

  /** Size of the current write in bytes, positive. */
  long bytes();

  /** Where on the disk the current write begins, in bytes; -1 where that is not known. */
  default long address() {
    return -1;
  }

  /** How much of the disk the current write covers, which a scaled size leaves as it is. */
  default long length() {
    return bytes();
  }
}
