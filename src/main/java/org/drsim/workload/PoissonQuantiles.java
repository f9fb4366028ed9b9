package org.drsim.workload;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Inverse of the Poisson distribution function by table, with a guide table to the place where to
 * begin (Chen and Asau 1974), so that a number costs the same for every mean. Inversion keeps runs
 * that differ in one setting comparable number by number.
 */
final class PoissonQuantiles {

  /**
   * Beyond this many standard deviations from the mean the probability is below 1e-17 for every
   * mean.
   */
  private static final double REACH = 9;

  private final long lowest;
  private final double[] cumulative;
  private final int[] guide;

  /**
   * @param mean positive, at most 1e9
   */
  PoissonQuantiles(double mean) {
    if (!(mean > 0 && mean <= 1e9)) {
      throw new IllegalArgumentException(
          "a mean of " + mean + " writes in a cell; it must be above 0 and at most 1e9");
    }
    final double reach = REACH * FastMath.sqrt(mean) + 40;
    this.lowest = (long) Math.max(0, FastMath.floor(mean - reach));
    final int size = (int) ((long) FastMath.ceil(mean + reach) - lowest + 1);
    this.cumulative = cumulative(mean, size);
    this.guide = guide(cumulative);
  }

  private double[] cumulative(double mean, int size) {
    final double[] sums = new double[size];
    final double logMean = FastMath.log(mean);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      final double count = lowest + i;
      sum += FastMath.exp(count * logMean - mean - Gamma.logGamma(count + 1));
      sums[i] = sum;
    }
    // The table ends where the rest is below the resolution of the numbers drawn.
    for (int i = 0; i < size; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  private static int[] guide(double[] cumulative) {
    final int[] guide = new int[cumulative.length];
    int at = 0;
    for (int i = 0; i < guide.length; i++) {
      while (cumulative[at] < (double) i / guide.length) {
        at++;
      }
      guide[i] = at;
    }
    return guide;
  }

  /**
   * The smallest number whose distribution function is at least {@code share}, 0 &lt; share &lt; 1.
   */
  long at(double share) {
    int at = guide[(int) (share * guide.length)];
    while (cumulative[at] < share) {
      at++;
    }
    return lowest + at;
  }
}
