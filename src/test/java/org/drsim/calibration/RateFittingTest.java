package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.drsim.calibration.Fit.Fitted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rate comes back where the log shows it busy, and is bounded from below where it never is. */
final class RateFittingTest {

  private static final double MEAN = 5e6;
  private static final double MEDIAN = 45;
  private static final double SIGMA = 0.6;
  private static final int LOGS = Integer.getInteger("coverage.logs", 40);

  private static final List<FittedParameter> PARAMETERS =
      List.of(
          new FittedParameter("median", "s", 20, 0.5, 3600),
          new FittedParameter("sigma", "", 0.5, 0.05, 2),
          new FittedParameter("rate", "B/s", 15e6, 0.5e6, 450e6));

  @Test
  void rateThatWasBusy_comesBack() {
    final Fitted rate = fit(LogMeaning.POINT, MEAN, 8e6, 1).parameters().get(2);
    assertThat(rate.isDetermined()).isTrue();
    assertThat(8e6).isBetween(rate.low(), rate.high());
    assertThat(rate.high() / rate.low()).isLessThan(1.2);
  }

  /** More than was ever written in five minutes is all that shows. */
  @Test
  void rateThatWasNeverBusy_isBoundedFromBelow() {
    final Fitted rate = fit(LogMeaning.POINT, MEAN, 40e6, 2).parameters().get(2);
    final double peak = SharedLinkService.ofTwoDays(MEAN).peakRate();
    assertThat(rate.isOnlyAtLeast()).isTrue();
    assertThat(rate.low()).isBetween(0.5 * peak, peak);
  }

  /** Equal points take as long for a rate as for a delay. */
  @Test
  void rateWithEqualPoints_cannotBeToldFromTheDelay() {
    final SharedLinkService service = SharedLinkService.ofEqualPoints(60e6);
    final LoggedRpo log =
        SharedLinkService.log(service.rpo(MEDIAN, 0.3, 10e6, 17, 3), LogMeaning.LAG, 217);
    final Fit fit =
        Fitting.of(List.of(log), LogMeaning.LAG, 300, 0, PARAMETERS, service.trials(8, 4));
    final Fitted rate = fit.parameters().get(2);
    assertThat(rate.isDetermined()).isFalse();
    assertThat(rate.low()).isLessThan(10e6);
  }

  @Tag("slow")
  @Test
  void intervals_holdTheTruthAsOftenAsTheySay() {
    for (final double truth : new double[] {8e6, 9.5e6, 40e6}) {
      coverage(LogMeaning.POINT, truth);
    }
    coverage(LogMeaning.LAG, 8e6);
  }

  private static void coverage(LogMeaning meaning, double truth) {
    int missed = 0;
    for (int i = 0; i < LOGS; i++) {
      final Fitted rate = fit(meaning, MEAN, truth, 60_000 + i).parameters().get(2);
      missed += rate.low() > truth || rate.high() < truth ? 1 : 0;
    }
    assertThat(missed).isLessThanOrEqualTo(LOGS / 10);
  }

  private static Fit fit(LogMeaning meaning, double mean, double rate, long seed) {
    final SharedLinkService service = SharedLinkService.ofTwoDays(mean);
    final double phase = new Random(seed * 0x9E3779B97F4A7C15L).nextDouble() * 300;
    final LoggedRpo log =
        SharedLinkService.log(
            service.rpo(MEDIAN, SIGMA, rate, phase, 31 * seed), meaning, (phase + 217) % 300);
    return Fitting.of(List.of(log), meaning, 300, 0, PARAMETERS, service.trials(8, 97 * seed));
  }
}
