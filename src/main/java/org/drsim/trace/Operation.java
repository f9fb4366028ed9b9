package org.drsim.trace;

/** What a request asked of the disk. */
public enum Operation {
  /** Data was read. */
  READ,
  /** Data was written, of at least one byte unless it is counted as empty. */
  WRITE,
  /** Caches were made durable; no data. */
  FLUSH,
  /** A range was given back (TRIM); no data. */
  DISCARD,
  /** Anything else: opening, closing, inquiring. */
  OTHER
}
