package org.drsim.workload;

/**
 * The cumulative byte function A(t) of one disk: whole bytes written at or before simulated time t,
 * never decreasing, zero before the start of the simulation. A function of time alone: reading it
 * changes nothing, and every order of questions gives the same answers, as long as no question is
 * about a time before the last {@link #release}.
 */
public interface WriteCurve {

  /** A(t) in bytes. */
  long bytesBy(double seconds);

  /**
   * The earliest time at which A reaches a number of bytes.
   *
   * @param bytes more than A at the last released time
   * @param limitSeconds how far to look
   * @return seconds; positive infinity if A stays below {@code bytes} up to the limit
   */
  double timeReaching(long bytes, double limitSeconds);

  /** The integral of A from 0 to t, in byte seconds. */
  double byteSecondsBy(double seconds);

  /**
   * Of the bytes written since the last {@link #release} and by a time, the share that is not
   * written over by then: different bytes over all. 1 where it is not known where writes go.
   */
  default double uniqueShare(double seconds) {
    return 1;
  }

  /** Lets go of what is only needed for times before {@code seconds}. */
  void release(double seconds);
}
