package org.drsim;

import java.util.Arrays;

/** A figure that was measured in several rounds. */
public final class Rounds {

  private Rounds() {}

  /** Prints the median with minimum and maximum. */
  public static void print(String name, double[] values) {
    final double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s: median %.4g, min %.4g, max %.4g%n",
        name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
