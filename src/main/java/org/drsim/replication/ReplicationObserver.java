package org.drsim.replication;

/** Listens to what happens on the way of a machine's writes. Listening changes nothing. */
public interface ReplicationObserver {

  /** A batch was closed at the agent. */
  void closed(Batch batch);

  /** A batch has arrived in the cache account. */
  void uploaded(Batch batch);

  /** A batch was applied on all replica disks. */
  void applied(Batch batch);

  /**
   * A recovery point became available.
   *
   * @param markerSeconds the instant whose state it holds
   */
  void available(double markerSeconds);
}
