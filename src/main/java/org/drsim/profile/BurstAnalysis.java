package org.drsim.profile;

import java.util.ArrayList;
import java.util.List;

/** Measures how unevenly the writes of a series come. */
final class BurstAnalysis {

  /** Fewer windows say nothing of a variance. */
  private static final int LEAST_WINDOWS = 10;

  private static final double[] WINDOWS = {1, 10, 60, 300, 3600};
  private static final double[][] LAGS = {
    {1, 1}, {1, 10}, {60, 60}, {60, 300}, {300, 3600}, {3600, 86_400}
  };

  private BurstAnalysis() {}

  /**
   * Of a series.
   *
   * @param finestSeconds below which the series says nothing, as it is one of coarse counters
   */
  static Burstiness of(RateSeries series, double finestSeconds) {
    return new Burstiness(
        dispersion(series, finestSeconds),
        lags(series, finestSeconds),
        Hurst.of(series, finestSeconds));
  }

  private static List<Burstiness.Dispersion> dispersion(RateSeries series, double finestSeconds) {
    final List<Burstiness.Dispersion> all = new ArrayList<>();
    for (final double window : WINDOWS) {
      final int windows = (int) (series.spanSeconds() / window);
      if (series.hasWindow(window, finestSeconds) && windows >= LEAST_WINDOWS) {
        all.add(dispersionOf(series.inWindows(window), windows));
      }
    }
    return all;
  }

  /** Of the whole windows; one that the span cuts would look like a lull. */
  private static Burstiness.Dispersion dispersionOf(RateSeries series, int windows) {
    double meanWrites = 0;
    double meanBytes = 0;
    for (int i = 0; i < windows; i++) {
      meanWrites += series.writes(i);
      meanBytes += series.bytes(i);
    }
    meanWrites /= windows;
    meanBytes /= windows;
    double ofWrites = 0;
    double ofBytes = 0;
    for (int i = 0; i < windows; i++) {
      ofWrites += square(series.writes(i) - meanWrites);
      ofBytes += square(series.bytes(i) - meanBytes);
    }
    return new Burstiness.Dispersion(
        series.binSeconds(),
        windows,
        meanWrites > 0 ? ofWrites / (windows - 1) / meanWrites : Double.NaN,
        meanBytes > 0 ? StrictMath.sqrt(ofBytes / (windows - 1)) / meanBytes : Double.NaN);
  }

  private static List<Burstiness.Lag> lags(RateSeries series, double finestSeconds) {
    final List<Burstiness.Lag> all = new ArrayList<>();
    for (final double[] lag : LAGS) {
      final int windows = (int) (series.spanSeconds() / lag[0]);
      final int distance = (int) (lag[1] / lag[0]);
      if (series.hasWindow(lag[0], finestSeconds)
          && windows >= 3 * distance
          && windows >= LEAST_WINDOWS) {
        all.add(
            new Burstiness.Lag(
                lag[0], lag[1], coefficient(series.inWindows(lag[0]), windows, distance)));
      }
    }
    return all;
  }

  private static double coefficient(RateSeries series, int windows, int distance) {
    double mean = 0;
    for (int i = 0; i < windows; i++) {
      mean += series.bytes(i);
    }
    mean /= windows;
    double variance = 0;
    double covariance = 0;
    for (int i = 0; i < windows; i++) {
      variance += square(series.bytes(i) - mean);
      if (i >= distance) {
        covariance += (series.bytes(i) - mean) * (series.bytes(i - distance) - mean);
      }
    }
    return variance > 0 ? covariance / variance : Double.NaN;
  }

  private static double square(double value) {
    return value * value;
  }
}
