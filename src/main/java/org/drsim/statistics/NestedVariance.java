package org.drsim.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Splits the uncertainty of a simulated mean into that of its inputs, which were fitted to data,
 * and that of sampling, which more replications reduce. The inputs are fitted again to each of
 * several bootstrap samples of the data, and replications are run with each fit: a one-way layout
 * with random effects (R. R. Barton and L. W. Schruben, "Uniform and bootstrap resampling of
 * empirical distributions", WSC 1993; R. C. H. Cheng and W. Holland, J. Stat. Comput. Simul. 57,
 * 1997).
 *
 * @param mean over all fits and replications, without bounds
 * @param ofInputs variance of the expected response over fits; zero where it is not seen
 * @param ofSampling variance of one replication for a given fit
 * @param inputShare share of the inputs in the variance of one replication with a fit of its own,
 *     with its interval by the F distribution, exact for normal effects
 * @param withInputs the mean with an interval for both uncertainties
 * @param samplingAlone the mean with the interval of somebody who takes the inputs for certain,
 *     from as many replications
 */
public record NestedVariance(
    double mean,
    double ofInputs,
    double ofSampling,
    Estimate inputShare,
    Estimate withInputs,
    Estimate samplingAlone) {

  private static final double HALF_ERROR = (1 - Estimates.CONFIDENCE) / 2;

  /**
   * The decomposition.
   *
   * @param responses of each fit one row, equally many replications in each, at least two of both
   */
  public static NestedVariance of(double[][] responses) {
    final int fits = responses.length;
    final int each = fits == 0 ? 0 : responses[0].length;
    if (fits < 2 || each < 2 || Arrays.stream(responses).anyMatch(row -> row.length != each)) {
      throw new IllegalArgumentException(
          fits + " fits; at least two with equally many replications are needed, at least two");
    }
    final double[] means = new double[fits];
    double within = 0;
    for (int fit = 0; fit < fits; fit++) {
      final Moments moments = Moments.of(responses[fit]);
      means[fit] = moments.mean();
      within += moments.variance() / fits;
    }
    final Moments between = Moments.of(means);
    final double inputs = Math.max(0, between.variance() - within / each);
    final double ofMean = within / ((double) fits * each);
    return new NestedVariance(
        between.mean(),
        inputs,
        within,
        share(between.variance(), within, fits, each),
        around(between.mean(), inputs + between.variance() / fits, fits - 1.0, fits * each),
        around(between.mean(), ofMean, fits * (each - 1.0), fits * each));
  }

  private static Estimate around(double mean, double variance, double freedom, int n) {
    final double half =
        new TDistribution(null, freedom).inverseCumulativeProbability(1 - HALF_ERROR)
            * StrictMath.sqrt(variance);
    return new Estimate(mean, mean - half, mean + half, n, null);
  }

  /** The ratio of mean squares is that of expected mean squares times an F. */
  private static Estimate share(double between, double within, int fits, int each) {
    final int n = fits * each;
    if (within <= 0) {
      return between > 0
          ? Estimate.withoutBounds(1, n, "there is no sampling error")
          : Estimate.nothing(n, "all responses are equal");
    }
    final FDistribution f = new FDistribution(null, fits - 1.0, fits * (each - 1.0));
    final double ratio = each * between / within;
    return new Estimate(
        shareOf(ratio, each),
        shareOf(ratio / f.inverseCumulativeProbability(1 - HALF_ERROR), each),
        shareOf(ratio / f.inverseCumulativeProbability(HALF_ERROR), each),
        n,
        null);
  }

  private static double shareOf(double ratio, int each) {
    final double inputs = Math.max(0, (ratio - 1) / each);
    return inputs / (inputs + 1);
  }
}
