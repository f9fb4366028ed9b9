package org.drsim.measure;

/** Where bytes are that were written and are not applied, in the order of the way. */
public enum BacklogPlace {
  /** Not uploaded. */
  AGENT,
  /** In the cache account, in processing or waiting for their transfer. */
  CACHE,
  /** On their way to the target region. */
  TRANSFER,
  /** In the target region. */
  APPLY
}
