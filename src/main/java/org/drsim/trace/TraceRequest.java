package org.drsim.trace;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a trace file.
 *
 * @param format its grammar; told from the content where absent
 * @param disk which disk of it, as {@code host.disk}; may be absent where the file holds only one
 */
public record TraceRequest(@Nullable TraceFormat format, @Nullable String disk) {

  /** The only disk of a file whose format is told from its content. */
  public static final TraceRequest ANY = new TraceRequest(null, null);
}
