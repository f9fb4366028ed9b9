package org.drsim.replication;

/** What a fault can stop on the way of a machine's writes. */
public enum PathPart {
  /** The machine itself: it writes nothing, and its agent does nothing. */
  COMPUTE,
  /** The agent alone: the machine goes on writing. */
  AGENT,
  /** Replication of the machine is switched off: as if its agent had stopped. */
  PROTECTION,
  /** The agent cannot reach the replication service: it makes no marker. */
  SERVICE,
  /** What the agent reports does not arrive; the data do. */
  MONITORING,
  /** From the agent into the cache account. */
  UPLOAD,
  /** Reading from the cache account. */
  CACHE,
  /** From region to region. What has left the cache account and not arrived is sent again. */
  LINK,
  /** The replica disks. What is not applied is sent again, and no point is made. */
  TARGET;

  /** Whether an initial copy needs it. */
  boolean carriesData() {
    return this != SERVICE && this != MONITORING;
  }

  static final int COUNT = values().length;
}
