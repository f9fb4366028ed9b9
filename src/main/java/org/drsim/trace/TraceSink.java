package org.drsim.trace;

/**
 * Takes what a file holds, while it is being read. Times are whole nanoseconds from the origin of
 * the file ({@link TraceFacts#origin}). For each disk they do not decrease. A disk whose records
 * begin before the first record of the file has negative times.
 */
public interface TraceSink {

  /**
   * A disk of the file appears; said before anything else about it. The number counts from 0 and
   * may belong to a disk that was not asked for and of which nothing follows.
   */
  default void disk(int disk, String name) {}

  /**
   * One request, of a {@link TraceFormat.Kind#REQUESTS} file. Requests of all kinds and also empty
   * ones come.
   *
   * @param offsetBytes where on the disk, or -1 where the format does not say
   * @param lengthBytes how much, from 0
   */
  default void request(
      int disk, Operation operation, long nanos, long offsetBytes, long lengthBytes) {}

  /**
   * One interval of a {@link TraceFormat.Kind#COUNTERS} file. Intervals of a disk do not overlap;
   * between them may be gaps, of which nothing is known.
   *
   * @param bytesWritten in the interval. Fractions of a byte, which come from rates, are carried on
   *     to the next interval of the disk, so that sums stay right.
   * @param writes completed in the interval, or -1 where the file does not say
   */
  default void interval(int disk, long fromNanos, long toNanos, long bytesWritten, double writes) {}

  /** One logged recovery point objective, of a {@link TraceFormat.Kind#LOGGED_RPO} file. */
  default void rpo(int machine, long nanos, double rpoSeconds) {}
}
