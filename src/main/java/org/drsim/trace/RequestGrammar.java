package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/** How a format writes its requests: a line each. Lines come without their end. */
interface RequestGrammar {

  /** What {@link #read} says of a line that belongs to the format but is no request. */
  String NO_REQUEST = "";

  /**
   * Reads a line.
   *
   * @return why it is not of the format, {@link #NO_REQUEST}, or {@code null} if it is a request
   */
  @Nullable String read(byte[] buffer, int from, int to, TraceRecord into);

  /** Whether the first line of a file is a header. */
  boolean isHeader(byte[] buffer, int from, int to);

  /** How times are counted. */
  TickClock clock();
}
