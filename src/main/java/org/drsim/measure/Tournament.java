package org.drsim.measure;

import java.util.Arrays;

/** The smallest of some values, of which one changes at a time in logarithmic time. */
final class Tournament {

  private final int leaves;
  private final double[] smallest;

  /** All values are infinite at first. */
  Tournament(int size) {
    this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * size - 1)));
    this.smallest = new double[2 * leaves];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
  }

  void set(int index, double value) {
    int node = leaves + index;
    smallest[node] = value;
    while (node > 1) {
      node /= 2;
      smallest[node] = Math.min(smallest[2 * node], smallest[2 * node + 1]);
    }
  }

  double smallest() {
    return smallest[1];
  }

  /** The first index with the smallest value. */
  int first() {
    int node = 1;
    while (node < leaves) {
      node = smallest[2 * node] == smallest[node] ? 2 * node : 2 * node + 1;
    }
    return node - leaves;
  }
}
