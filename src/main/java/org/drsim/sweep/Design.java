package org.drsim.sweep;

/** Which combinations of the varied values are run. */
public enum Design {
  /** All of them; the last path varies fastest. */
  GRID,
  /** Independent draws of each path. */
  RANDOM,
  /** As many layers as points; each point has a layer of each path for itself. */
  LATIN_HYPERCUBE,
  /** The points of Sobol's sequence, shifted at random: even in all paths together. */
  SOBOL,
  /** The scenario as it is; then each value of each path alone. */
  ONE_AT_A_TIME;

  /** Whether the number of points is stated and not counted. */
  public boolean isDrawn() {
    return this == RANDOM || this == LATIN_HYPERCUBE || this == SOBOL;
  }
}
