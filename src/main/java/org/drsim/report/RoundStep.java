package org.drsim.report;

/** Distances between the marks of an axis. */
final class RoundStep {

  private static final double[] FACTORS = {1, 2, 5, 10};

  private RoundStep() {}

  /** The smallest of 1, 2 and 5 times a power of ten that is not below a distance. */
  static double of(double least) {
    double power = 1e-9;
    while (power * 10 <= least) {
      power *= 10;
    }
    for (final double factor : FACTORS) {
      if (power * factor >= least) {
        return power * factor;
      }
    }
    return power * 10;
  }
}
