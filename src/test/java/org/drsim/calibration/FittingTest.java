package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters of synthetic logs come back within their intervals, and those that cannot, say so. */
final class FittingTest {

  private static final double ONE_IN_TEN_THOUSAND = 1e-4;

  private static final List<FittedParameter> PARAMETERS =
      List.of(
          new FittedParameter("median", "s", 20, 0.5, 3600),
          new FittedParameter("sigma", "", 0.5, 0.05, 2));

  @Tag("slow")
  @Test
  void logsOfLags_giveTheirParametersBack() {
    final SyntheticService service = new SyntheticService(2, 45, 0.8);
    final List<Double> widths = new ArrayList<>();
    int missed = 0;
    final int logs = 6;
    for (int seed = 0; seed < logs; seed++) {
      final SawTooth rpo = service.rpo("m0", 17, 500_000 + seed);
      // 200 s after markers: nearly every point is there by then.
      final LoggedRpo log = service.log(rpo, LogMeaning.LAG, 217, 0);
      final Fit fit = fit(List.of(log), LogMeaning.LAG, 2, 8);
      assertThat(fit.isTold()).isTrue();
      missed += missed(fit, 0, 45) + missed(fit, 1, 0.8);
      final Fit.Fitted median = fit.parameters().get(0);
      widths.add(StrictMath.log(median.high() / median.low()));
    }
    // Of 192 independent values the best interval is 2 · 1.96 σ / √192 = 0.226 wide.
    assertThat(widths.stream().sorted().toList().get(logs / 2)).isBetween(0.13, 0.5);
    assertThat(missed).isLessThanOrEqualTo(mostMissed(2 * logs));
  }

  @Test
  void logsOfAges_giveTheirParametersBack_whereMarkersStandDifferently() {
    final SyntheticService service = new SyntheticService(1, 100, 0.6);
    int missed = 0;
    final int studies = 20;
    for (int seed = 0; seed < studies; seed++) {
      final Random phases = new Random(99 + seed);
      final List<LoggedRpo> logs = new ArrayList<>();
      for (int m = 0; m < 8; m++) {
        final double phase = phases.nextDouble() * SyntheticService.INTERVAL;
        final SawTooth rpo = service.rpo("m" + m, phase, 900_000 + 100L * seed + m);
        logs.add(service.log(rpo, LogMeaning.POINT, 40, 0));
      }
      final Fit fit = fit(logs, LogMeaning.POINT, 1, 8);
      assertThat(fit.isTold()).isTrue();
      missed += missed(fit, 0, 100) + missed(fit, 1, 0.6);
    }
    assertThat(missed).isLessThanOrEqualTo(mostMissed(2 * studies));
  }

  /**
   * A marker that stands 90 s before the log tells which share of delays is below 90 s, no more.
   */
  @Test
  void ageOfOneMachineOnTheGridOfItsMarkers_cannotTellMedianFromSigma() {
    final SyntheticService service = new SyntheticService(2, 60, 0.4);
    final SawTooth rpo = service.rpo("m0", 10, 4711);
    final Fit fit =
        fit(List.of(service.log(rpo, LogMeaning.POINT, 100, 0)), LogMeaning.POINT, 2, 8);
    assertThat(fit.isTold()).isFalse();
    assertThat(Math.abs(fit.correlation())).isGreaterThan(0.95);
  }

  @Test
  void whatALogMeans_isTold() throws UnusableLogException {
    final SyntheticService service = new SyntheticService(2, 60, 0.5);
    final SawTooth rpo = service.rpo("m0", 123, 5);
    for (final LogMeaning meaning : LogMeaning.values()) {
      final LoggedRpo log = service.log(rpo, meaning, 77, 1234);
      assertThat(LogKind.of(List.of(log), List.of(rpo), null).meaning()).isEqualTo(meaning);
    }
  }

  private static Fit fit(List<LoggedRpo> logs, LogMeaning meaning, double days, int replications) {
    final Trials trials = SyntheticService.trials(days, logs.size(), replications);
    return Fitting.of(logs, meaning, SyntheticService.INTERVAL, 0, PARAMETERS, trials);
  }

  private static int missed(Fit fit, int parameter, double truth) {
    final Fit.Fitted fitted = fit.parameters().get(parameter);
    return fitted.low() <= truth && truth <= fitted.high() ? 0 : 1;
  }

  /** More intervals of 95 % than so many miss with a probability below one in ten thousand. */
  private static int mostMissed(int intervals) {
    final BinomialDistribution misses = new BinomialDistribution(null, intervals, 0.05);
    return misses.inverseCumulativeProbability(1 - ONE_IN_TEN_THOUSAND);
  }
}
