package org.drsim.sweep;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a study's work: consecutive replications of one design point, or of a point that a
 * search asks for. Two are the same if their numbers are.
 *
 * @param point its index; of a search's points, those after the indices of the design
 * @param first number of the first replication
 * @param count how many
 * @param apart the point itself where the design does not have it; null otherwise, and where only
 *     the numbers are known
 */
public record Unit(int point, int first, int count, @Nullable DesignPoint apart)
    implements Serializable {

  /** Replications of a unit but the last of a point, so that no more is lost when one is killed. */
  public static final int REPLICATIONS = 32;

  /** Of a point of the design. */
  public Unit(int point, int first, int count) {
    this(point, first, count, null);
  }

  /** The unit of a point that begins at a replication. */
  static Unit of(int point, int first, int end) {
    return new Unit(point, first, Math.min(REPLICATIONS, end - first));
  }

  int end() {
    return first + count;
  }

  /** In words, for messages. */
  String pointName() {
    return "design point " + (apart == null ? point : apart.label());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unit unit
        && unit.point == point
        && unit.first == first
        && unit.count == count;
  }

  @Override
  public int hashCode() {
    return Objects.hash(point, first, count);
  }
}
