package org.drsim.replication;

/** What a recovery point is waiting for on its way from the marker to its being available. */
public enum Stage {
  /** Behind earlier batches at the agent. */
  UPLOAD_QUEUE,
  UPLOAD,
  PROCESSING,
  /** In the cache account, behind earlier batches or held back by flow control. */
  TRANSFER_QUEUE,
  TRANSFER,
  /** Behind earlier batches at the replica disks. */
  APPLY_QUEUE,
  APPLY,
  CREATION,
  /** For other members of its consistency group. */
  GROUP_WAIT;

  private static final Stage[] ALL = values();

  /** How many there are. */
  public static final int COUNT = ALL.length;

  static Stage at(int place) {
    return ALL[place];
  }
}
