package org.drsim.sweep;

import java.io.Serializable;

/**
 * A piece of a study's work: consecutive replications of one design point.
 *
 * @param point its index
 * @param first number of the first replication
 * @param count how many
 */
public record Unit(int point, int first, int count) implements Serializable {

  /** Replications of a unit but the last of a point, so that no more is lost when one is killed. */
  public static final int REPLICATIONS = 32;

  /** The unit of a point that begins at a replication. */
  static Unit of(int point, int first, int end) {
    return new Unit(point, first, Math.min(REPLICATIONS, end - first));
  }

  int end() {
    return first + count;
  }
}
