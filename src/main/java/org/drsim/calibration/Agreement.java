package org.drsim.calibration;

import java.util.List;

/**
 * How well simulated values agree with logged ones.
 *
 * @param samples how many pairs
 * @param loggedSeconds mean of the logged values
 * @param oursSeconds mean of the simulated values
 * @param biasSeconds mean of ours less logged
 * @param errorSeconds mean of the absolute differences
 * @param correlation of Pearson; not a number for fewer than three pairs or where one side is
 *     constant
 * @param within share of the samples that differ by at most each of {@link #LIMITS_SECONDS}. The
 *     samples stand on an even grid, so that this is a share of time
 */
public record Agreement(
    int samples,
    double loggedSeconds,
    double oursSeconds,
    double biasSeconds,
    double errorSeconds,
    double correlation,
    List<Double> within) {

  /** One, two and five minutes. */
  public static final List<Double> LIMITS_SECONDS = List.of(60.0, 120.0, 300.0);

  public Agreement {
    within = List.copyOf(within);
  }

  /** Of pairs that are all known. */
  static Agreement of(List<PairedSample> pairs) {
    final double logged = pairs.stream().mapToDouble(PairedSample::logged).average().orElse(0);
    final double ours = pairs.stream().mapToDouble(PairedSample::ours).average().orElse(0);
    return new Agreement(
        pairs.size(),
        logged,
        ours,
        ours - logged,
        pairs.stream().mapToDouble(PairedSample::error).average().orElse(0),
        correlation(pairs),
        LIMITS_SECONDS.stream().map(limit -> shareWithin(pairs, limit)).toList());
  }

  private static double shareWithin(List<PairedSample> pairs, double limit) {
    return pairs.stream().filter(pair -> pair.error() <= limit).count() / (double) pairs.size();
  }

  /** Of Pearson, about means taken first, as values of hours differ by seconds. */
  static double correlation(List<PairedSample> pairs) {
    final double logged = pairs.stream().mapToDouble(PairedSample::logged).average().orElse(0);
    final double ours = pairs.stream().mapToDouble(PairedSample::ours).average().orElse(0);
    double both = 0;
    double first = 0;
    double second = 0;
    for (final PairedSample pair : pairs) {
      final double one = pair.logged() - logged;
      final double other = pair.ours() - ours;
      both += one * other;
      first += one * one;
      second += other * other;
    }
    final boolean varied = first > tiny(logged, pairs) && second > tiny(ours, pairs);
    return pairs.size() < 3 || !varied ? Double.NaN : both / StrictMath.sqrt(first * second);
  }

  /** What rounding alone may make of the squares of a constant. */
  private static double tiny(double mean, List<PairedSample> pairs) {
    return 1e-18 * (1 + mean * mean) * pairs.size();
  }
}
