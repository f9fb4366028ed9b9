package org.drsim.scenario;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.drsim.quantity.Exponential;
import org.drsim.quantity.LogNormal;
import org.drsim.quantity.LogNormal.Location;

/**
 * The incidents of computing, storage or network in one named Azure region that were made public in
 * 2018 and 2019 (AtLarge Research, Cloud Uptime Archive): how long they lasted, and how they were
 * spread over the regions. Incidents of one region that overlap are one here; otherwise one event
 * would count several times, and the fit would look better founded than it is.
 */
public final class RegionIncidents {

  /** How long the archive looks. */
  public static final double YEARS = 2;

  /** Regions that there were then, most of them without an incident. */
  public static final int REGIONS = 54;

  private static final double SECONDS_PER_YEAR = 365.25 * 86_400;

  private static final int[] MINUTES = {
    195, 340, 73, 230, 138, 144, 236, 183, 646, 72, 1087, 48, 562, 170, 313, 156, 320, 350, 83,
    135, 467, 94, 315, 607, 368, 490, 124, 535, 971, 168, 132, 521, 313, 515, 70, 312, 215, 177,
    495
  };

  private static final int[] PER_REGION = {8, 5, 4, 3, 3, 3, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1};

  private RegionIncidents() {}

  /**
   * What a sample says.
   *
   * @param medianSeconds of how long an incident lasts
   * @param sigma of its logarithm
   * @param perYear incidents of one region
   */
  public record Fit(double medianSeconds, double sigma, double perYear) {

    /** How long an incident lasts, in seconds. */
    public LogNormal lasts() {
      return new LogNormal(Location.MEDIAN, medianSeconds, sigma);
    }

    /**
     * The time between incidents, in seconds.
     *
     * @param hit the share of them that hits whom it is about
     */
    public Exponential every(double hit) {
      return new Exponential(SECONDS_PER_YEAR / (perYear * hit));
    }
  }

  /**
   * How well a lognormal distribution fits the durations.
   *
   * @param statistic of Anderson and Darling, corrected for two fitted parameters
   * @param share of samples of a lognormal distribution that fit no better
   */
  public record Goodness(double statistic, double share) {}

  /** How many there were. */
  public static int count() {
    return MINUTES.length;
  }

  /** The fit to all of them. */
  public static Fit fit() {
    return fit(MINUTES, Arrays.stream(PER_REGION).sum());
  }

  /**
   * The fit to as many incidents, and as many regions, drawn from these with replacement.
   *
   * @param incident uniform numbers in (0, 1) by the number of the draw
   * @param region the same for regions
   */
  public static Fit resampled(IntToDoubleFunction incident, IntToDoubleFunction region) {
    final int[] minutes =
        IntStream.range(0, MINUTES.length)
            .map(i -> MINUTES[(int) (incident.applyAsDouble(i) * MINUTES.length)])
            .toArray();
    final int incidents =
        IntStream.range(0, REGIONS)
            .map(i -> (int) (region.applyAsDouble(i) * REGIONS))
            .map(drawn -> drawn < PER_REGION.length ? PER_REGION[drawn] : 0)
            .sum();
    return fit(minutes, Math.max(1, incidents));
  }

  private static Fit fit(int[] minutes, int incidents) {
    final double[] logarithms =
        Arrays.stream(minutes).mapToDouble(length -> FastMath.log(length * 60.0)).toArray();
    final double mean = Arrays.stream(logarithms).sum() / logarithms.length;
    return new Fit(FastMath.exp(mean), deviation(logarithms, mean), incidents / (REGIONS * YEARS));
  }

  /** With n − 1: the sample is small. Durations that are all equal would leave none. */
  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (final double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.max(1e-6, FastMath.sqrt(squares / (values.length - 1)));
  }

  /**
   * The test of Anderson and Darling with both parameters fitted: Stephens, in D'Agostino and
   * Stephens, Goodness-of-fit techniques, 1986, tables 4.7 and 4.9.
   */
  public static Goodness goodness() {
    final Fit fit = fit();
    final int n = MINUTES.length;
    final double[] shares =
        Arrays.stream(MINUTES)
            .sorted()
            .mapToDouble(minutes -> fit.lasts().cumulative(minutes * 60.0))
            .toArray();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (2 * i + 1) * (FastMath.log(shares[i]) + FastMath.log(1 - shares[n - 1 - i]));
    }
    final double statistic = (-n - sum / n) * (1 + 0.75 / n + 2.25 / ((double) n * n));
    return new Goodness(statistic, shareAbove(statistic));
  }

  private static double shareAbove(double statistic) {
    final double square = statistic * statistic;
    if (statistic >= 0.6) {
      return FastMath.exp(1.2937 - 5.709 * statistic + 0.0186 * square);
    }
    if (statistic > 0.34) {
      return FastMath.exp(0.9177 - 4.279 * statistic - 1.38 * square);
    }
    return statistic > 0.2
        ? 1 - FastMath.exp(-8.318 + 42.796 * statistic - 59.938 * square)
        : 1 - FastMath.exp(-13.436 + 101.14 * statistic - 223.73 * square);
  }
}
