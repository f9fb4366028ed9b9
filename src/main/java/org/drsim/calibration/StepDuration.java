package org.drsim.calibration;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How long a step takes, as a lognormal distribution fitted to observed durations: mean and
 * standard deviation of their logarithms, with the exact 95 % intervals by Student's t and χ².
 *
 * @param step its name in the file
 * @param n durations above zero
 * @param median in seconds
 * @param medianLow end of its interval; not a number for fewer than two
 * @param medianHigh other end
 * @param sigma standard deviation of the logarithm; not a number for fewer than two
 * @param sigmaLow end of its interval
 * @param sigmaHigh other end
 */
public record StepDuration(
    String step,
    int n,
    double median,
    double medianLow,
    double medianHigh,
    double sigma,
    double sigmaLow,
    double sigmaHigh) {

  private static final double HALF_ERROR = 0.025;

  /** Of durations in seconds; those of zero, which rounding makes, count as half a second. */
  public static StepDuration of(String step, List<Double> seconds) {
    final double[] logs =
        seconds.stream().mapToDouble(s -> StrictMath.log(Math.max(s, 0.5))).toArray();
    final int n = logs.length;
    final double mean = java.util.Arrays.stream(logs).average().orElse(Double.NaN);
    if (n < 2) {
      final double none = Double.NaN;
      return new StepDuration(step, n, StrictMath.exp(mean), none, none, none, none, none);
    }
    final double squares =
        java.util.Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    final double sigma = StrictMath.sqrt(squares / (n - 1));
    final double half =
        new TDistribution(null, n - 1).inverseCumulativeProbability(1 - HALF_ERROR)
            * sigma
            / StrictMath.sqrt(n);
    final ChiSquaredDistribution spread = new ChiSquaredDistribution(null, n - 1);
    return new StepDuration(
        step,
        n,
        StrictMath.exp(mean),
        StrictMath.exp(mean - half),
        StrictMath.exp(mean + half),
        sigma,
        StrictMath.sqrt(squares / spread.inverseCumulativeProbability(1 - HALF_ERROR)),
        StrictMath.sqrt(squares / spread.inverseCumulativeProbability(HALF_ERROR)));
  }
}
