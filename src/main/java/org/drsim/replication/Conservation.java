package org.drsim.replication;

/** When it is checked that every byte that was closed is at exactly one stage or applied. */
public enum Conservation {
  /** Only to measure what checking costs. */
  UNCHECKED,
  /** When a marker is applied: a byte that is lost or twice there stays so. */
  AT_MARKERS,
  AT_EVERY_EVENT
}
