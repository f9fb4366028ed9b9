package org.drsim.sweep;

/** Keeps what finished units gave, so that a study can go on after the program was stopped. */
public interface BlockStore {

  boolean has(Unit unit);

  /** What was kept; only of a unit that it has. */
  byte[] get(Unit unit);

  /** Keeps what a unit gave. Called by one thread at a time. */
  void put(Unit unit, byte[] state);
}
