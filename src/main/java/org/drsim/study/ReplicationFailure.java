package org.drsim.study;

/** A replication failed: of several, the one with the lowest number. */
public final class ReplicationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long replication;

  ReplicationFailure(long replication, long seed, Throwable cause) {
    super(
        "replication "
            + replication
            + ": "
            + cause.getMessage()
            + "; to see it alone: --seed "
            + seed
            + " --replication "
            + replication,
        cause);
    this.replication = replication;
  }

  /** Its number from 0. */
  public long replication() {
    return replication;
  }
}
