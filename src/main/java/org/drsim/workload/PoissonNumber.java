package org.drsim.workload;

import org.apache.commons.math3.util.FastMath;
import org.drsim.quantity.SpecialFunctions;

/**
 * Inverse of the Poisson distribution function for means that are asked once: without a table.
 * Small means by adding up probabilities; large ones by the asymptotic expansion of the inverse in
 * normal quantiles (Giles: Algorithm 955, approximation of the inverse Poisson cumulative
 * distribution function, 2016), which near its lower end is off by one with a probability below
 * 1e-4 and beyond it even more rarely.
 */
final class PoissonNumber {

  private static final double LARGE = 60;

  /** No number drawn lies further above a small mean than this. */
  private static final double REACH = 150;

  private PoissonNumber() {}

  /**
   * The smallest number whose distribution function is at least {@code share}.
   *
   * @param mean not negative
   * @param share 0 &lt; share &lt; 1
   */
  static long at(double mean, double share) {
    if (mean == 0) {
      return 0;
    }
    return mean < LARGE ? small(mean, share) : large(mean, share);
  }

  private static long small(double mean, double share) {
    double probability = FastMath.exp(-mean);
    double sum = probability;
    long number = 0;
    while (sum < share && number < mean + REACH) {
      number++;
      probability *= mean / number;
      sum += probability;
    }
    return number;
  }

  private static long large(double mean, double share) {
    final double w = SpecialFunctions.normalQuantile(share);
    final double square = w * w;
    final double root = FastMath.sqrt(mean);
    final double number =
        mean
            + root * w
            + (2 + square) / 6
            - w * (2 + square) / (72 * root)
            + (-16 + square * (7 + 3 * square)) / (810 * mean);
    return Math.max(0, (long) number);
  }
}
