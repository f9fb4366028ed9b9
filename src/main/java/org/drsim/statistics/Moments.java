package org.drsim.statistics;

/**
 * Moments of finite observations.
 *
 * @param n how many
 * @param variance the unbiased one; zero for a single observation
 * @param skewness of the observations themselves, not corrected; zero where they are equal
 */
public record Moments(int n, double mean, double variance, double skewness) {

  public static Moments of(double[] values) {
    final int n = values.length;
    double sum = 0;
    for (final double value : values) {
      sum += value;
    }
    final double mean = sum / n;
    double squares = 0;
    double cubes = 0;
    for (final double value : values) {
      final double difference = value - mean;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    final double deviation = StrictMath.sqrt(squares / n);
    return new Moments(
        n,
        mean,
        n > 1 ? squares / (n - 1) : 0,
        squares > 0 ? cubes / n / (deviation * deviation * deviation) : 0);
  }

  public double standardError() {
    return StrictMath.sqrt(variance / n);
  }

  /** Whether they differ by no more than rounding. */
  public boolean isDegenerate() {
    return StrictMath.sqrt(variance) <= Estimates.SAME * Math.abs(mean);
  }
}
