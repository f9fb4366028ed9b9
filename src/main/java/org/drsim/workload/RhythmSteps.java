package org.drsim.workload;

/** The pieces of a {@link Rhythm} in the order of time from 0 on, without end, read once. */
public interface RhythmSteps {

  /** The factor in the current piece, not negative. */
  double factor();

  /** When the current piece ends, in seconds; finite, not before its start. */
  double endSeconds();

  /** Goes to the next piece, which starts where the current one ends. */
  void next();
}
