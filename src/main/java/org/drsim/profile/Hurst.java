package org.drsim.profile;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * The Hurst exponent of the bytes per bin: 0.5 where bursts average out over longer windows as
 * independent ones do, nearer to 1 the less they do.
 *
 * <p>Estimator: wavelets of Haar with weighted regression over octaves, corrected for the bias of
 * the logarithm (Abry and Veitch 1998; Veitch and Abry 1999). The octaves begin at windows of eight
 * bins, where the structure of single bursts no longer counts, and end where eight coefficients are
 * left. The interval holds for Gaussian series; heavy tails make it too narrow.
 *
 * @param low end of the 95 % confidence interval
 * @param high end of the 95 % confidence interval
 * @param fromSeconds shortest window that counted
 * @param toSeconds longest window that counted
 * @param straightness probability that a series with one exponent looks so little like a line;
 *     below 0.01 there is no one exponent
 */
public record Hurst(
    double exponent,
    double low,
    double high,
    double fromSeconds,
    double toSeconds,
    double straightness) {

  private static final int FIRST_OCTAVE = 3;
  private static final int LEAST_COEFFICIENTS = 8;
  private static final int LEAST_OCTAVES = 3;
  private static final double NORMAL_QUANTILE = 1.959963984540054;
  private static final double CROOKED = 0.01;
  private static final double LN2 = StrictMath.log(2);

  /** Whether one exponent describes the series. */
  public boolean isStraight() {
    return straightness >= CROOKED;
  }

  /** Of the whole bins within the span; null if they are too few or all equal. */
  static @Nullable Hurst of(RateSeries series, double finestSeconds) {
    final RateSeries bins = inBins(series, finestSeconds);
    double[] sums = new double[(int) (bins.spanSeconds() / bins.binSeconds())];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = bins.bytes(i);
    }
    final Regression line = new Regression();
    int octave = 1;
    int last = 0;
    while (sums.length / 2 >= LEAST_COEFFICIENTS) {
      final double energy = energy(sums, octave);
      if (octave >= FIRST_OCTAVE && energy > 0) {
        line.add(octave, energy, sums.length / 2);
        last = octave;
      }
      sums = pairs(sums);
      octave++;
    }
    return line.count < LEAST_OCTAVES ? null : line.estimate(bins.binSeconds(), last);
  }

  /** Coarse counters say nothing below their interval. */
  private static RateSeries inBins(RateSeries series, double finestSeconds) {
    final double bins = StrictMath.rint(finestSeconds / series.binSeconds());
    return bins > 1 ? series.inWindows(bins * series.binSeconds()) : series;
  }

  /** Mean square of the coefficients of an octave. */
  private static double energy(double[] sums, int octave) {
    final int count = sums.length / 2;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      final double difference = sums[2 * i] - sums[2 * i + 1];
      squares += difference * difference;
    }
    return squares / count / StrictMath.scalb(1.0, octave);
  }

  private static double[] pairs(double[] sums) {
    final double[] coarser = new double[sums.length / 2];
    for (int i = 0; i < coarser.length; i++) {
      coarser[i] = sums[2 * i] + sums[2 * i + 1];
    }
    return coarser;
  }

  /** Weighted least squares of the logarithm of energies over octaves. */
  private static final class Regression {

    private int count;
    private double weights;
    private double xs;
    private double ys;
    private double xxs;
    private double xys;
    private double yys;

    void add(int octave, double energy, int coefficients) {
      final double half = coefficients / 2.0;
      final double y =
          StrictMath.log(energy) / LN2 - (Gamma.digamma(half) - StrictMath.log(half)) / LN2;
      final double weight = LN2 * LN2 / Gamma.trigamma(half);
      count++;
      weights += weight;
      xs += weight * octave;
      ys += weight * y;
      xxs += weight * octave * octave;
      xys += weight * octave * y;
      yys += weight * y * y;
    }

    Hurst estimate(double binSeconds, int lastOctave) {
      final double determinant = weights * xxs - xs * xs;
      final double slope = (weights * xys - xs * ys) / determinant;
      final double level = (ys - slope * xs) / weights;
      final double residual =
          Math.max(
              0,
              yys
                  - 2 * level * ys
                  - 2 * slope * xys
                  + level * level * weights
                  + 2 * level * slope * xs
                  + slope * slope * xxs);
      final double half = NORMAL_QUANTILE * StrictMath.sqrt(weights / determinant) / 2;
      final double exponent = (slope + 1) / 2;
      return new Hurst(
          exponent,
          exponent - half,
          exponent + half,
          binSeconds * (1 << FIRST_OCTAVE),
          binSeconds * StrictMath.scalb(1.0, lastOctave),
          1 - new ChiSquaredDistribution(count - 2.0).cumulativeProbability(residual));
    }
  }
}
