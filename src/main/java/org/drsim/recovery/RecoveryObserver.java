package org.drsim.recovery;

/** Hears of the failover of a machine. */
public interface RecoveryObserver {

  /** The machine is given up where it was. */
  void failedOver();

  /** From now on the machine serves where it was recovered, or does not. */
  void serves(boolean does);
}
