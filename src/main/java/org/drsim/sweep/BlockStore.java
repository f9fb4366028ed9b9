package org.drsim.sweep;

/** Keeps what finished units gave, so that a study can go on after the program was stopped. */
public interface BlockStore extends FinishedUnits {

  /** Keeps what a unit gave. Called by one thread at a time. */
  void put(Unit unit, byte[] state);
}
