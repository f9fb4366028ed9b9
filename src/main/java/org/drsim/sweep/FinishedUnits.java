package org.drsim.sweep;

/** What finished units of a study gave, wherever it is kept. */
public interface FinishedUnits {

  boolean has(Unit unit);

  /** What was kept; only of a unit that it has. */
  byte[] get(Unit unit);
}
