package org.drsim.study;

import org.drsim.measure.AgeDistribution;
import org.jspecify.annotations.Nullable;

/** Adds up the distributions of one age. */
final class AgeTotals {

  private static final double[] NONE = new double[0];

  private @Nullable AgeDistribution sum;

  /**
   * Adds one, which belongs to the totals from then on: there may be many machines and one
   * replication, so that the first is taken over and not copied.
   */
  void add(AgeDistribution one) {
    if (sum == null) {
      sum = one;
    } else {
      sum.addAll(one);
    }
  }

  void addAll(AgeTotals other) {
    if (other.sum != null) {
      add(other.sum);
    }
  }

  void pass(State state) {
    final boolean exists = state.flag(sum != null);
    if (exists) {
      sum = AgeDistribution.of(state.numbers(sum == null ? NONE : sum.toNumbers()));
    }
  }

  /** Null where there was none. */
  @Nullable AgeDistribution sum() {
    return sum;
  }
}
