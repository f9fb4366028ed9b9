package org.drsim.recovery;

/** Hears of the failover of a machine. */
public interface RecoveryObserver {

  /** The machine is given up where it was. */
  void failedOver();

  /** From now on the machine serves where it was recovered, or does not. */
  void serves(boolean does);

  /** Its failover was cancelled: it is where it was, and replication is switched off. */
  default void cancelled() {}

  /** From now on it has recovery points where it was, to go back to, or has none any more. */
  default void protectedThere(boolean is) {}

  /** It is where it was, and protected again: as soon as there is a point, it has an RPO. */
  default void protectedAgain() {}
}
