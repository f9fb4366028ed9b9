package org.drsim.cli;

import java.util.List;
import java.util.Locale;
import org.drsim.calibration.FittedParameter;
import org.drsim.quantity.Distribution;

/** The processing delay of a scenario as two parameters to fit. */
final class ProcessingDelay {

  static final String PATH = "service.processing";

  private static final double LEAST_SECONDS = 0.5;
  private static final double MOST_SECONDS = 3600;
  private static final double USUAL_SECONDS = 20;
  private static final double LEAST_SIGMA = 0.05;
  private static final double MOST_SIGMA = 2;

  /** One standard deviation above the median of a normal distribution. */
  private static final double ONE_SIGMA = 0.841344746;

  private ProcessingDelay() {}

  /** Beginning where the scenario stands. */
  static List<FittedParameter> parameters(Distribution stated) {
    final double median = stated.quantile(0.5);
    final double start = median > 0 ? median : USUAL_SECONDS;
    final double sigma = StrictMath.log(stated.quantile(ONE_SIGMA) / start);
    return List.of(
        new FittedParameter(
            PATH + " median",
            "s",
            Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, start)),
            LEAST_SECONDS,
            MOST_SECONDS),
        new FittedParameter(
            PATH + " sigma",
            "",
            sigma >= LEAST_SIGMA ? Math.min(MOST_SIGMA, sigma) : 0.3,
            LEAST_SIGMA,
            MOST_SIGMA));
  }

  /** As scenarios write it. */
  static String value(double median, double sigma) {
    return String.format(Locale.ROOT, "{lognormal: {median: %.6f s, sigma: %.6f}}", median, sigma);
  }

  /** The same, with as many digits as people want to read. */
  static String readable(double median, double sigma) {
    return String.format(Locale.ROOT, "{lognormal: {median: %.1f s, sigma: %.2f}}", median, sigma);
  }
}
