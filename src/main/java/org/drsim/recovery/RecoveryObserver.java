package org.drsim.recovery;

/** Hears of the failover of a machine. */
public interface RecoveryObserver {

  /** The machine is given up where it was. */
  void failedOver();

  /** The machine serves where it was recovered. */
  void serves();
}
