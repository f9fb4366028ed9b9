package org.drsim.profile;

import org.drsim.scenario.Policy;

/**
 * What writes come to behind a published limit.
 *
 * @param churn the option under which the limit holds
 * @param bytesPerSecond the limit
 * @param use mean rate over the limit
 * @param worstAgeSeconds of the oldest byte that has not passed, at its worst, plus the fixed delay
 * @param fits whether that is within the RPO, and the limit above the mean rate
 */
public record LimitCheck(
    Policy.Churn churn, double bytesPerSecond, double use, double worstAgeSeconds, boolean fits) {

  /** Of a series of writes. */
  static LimitCheck of(
      Policy.Churn churn, double bytesPerSecond, RateSeries series, ProfileSettings settings) {
    final double age =
        new FluidQueue(series, false).age(bytesPerSecond).maxSeconds() + settings.delaySeconds();
    final double use = series.meanRate() / bytesPerSecond;
    return new LimitCheck(churn, bytesPerSecond, use, age, use < 1 && age <= settings.rpoSeconds());
  }
}
