package org.drsim.measure;

/** Which uploaded data survive an outage of the machines. */
public enum Survival {
  /** What has arrived in the target region; the cache account is lost with the machines. */
  CACHE_LOST,
  /** What has arrived in the cache account, which can still be read. */
  CACHE_READABLE
}
