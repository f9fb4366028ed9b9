package org.drsim.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one format writes its records: a line each. Lines come without their end. */
interface Grammar {

  /** Whether the first line of a file, a header or a record, is of this format. */
  boolean recognises(byte[] buffer, int from, int to);

  /** Whether the first line of a file of this format is a header. */
  boolean isHeader(byte[] buffer, int from, int to);

  /**
   * Reads a line.
   *
   * @return why it is not a record, or {@code null} if it is one
   */
  @Nullable String read(byte[] buffer, int from, int to, TraceRecord into);

  /** Units of {@link TraceRecord#time} in a second. */
  double ticksPerSecond();

  /**
   * The time that is second 0.
   *
   * @param earliest time of any record
   */
  long origin(long earliest);

  /** The calendar instant of a time, where the format has a wall clock. */
  @Nullable Instant instant(long time);
}
