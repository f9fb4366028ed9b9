package org.drsim.replication;

/** Where a batch can be on its way. */
enum Place {
  AGENT,
  UPLOAD,
  PROCESSING,
  /** The cache account, where it waits for its transfer. */
  CACHE,
  TRANSFER,
  /** On the link, all sent. */
  LINK,
  /** The replica disks. */
  TARGET
}
