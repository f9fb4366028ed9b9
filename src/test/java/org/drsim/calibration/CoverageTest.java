package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Of logs on which nothing was tuned, intervals of 95 % hold the truth as often as they say: of 200
 * at least 180, which a coverage of 95 % misses with a probability of 0.2 %. Simulations have other
 * random numbers for each log.
 */
@Tag("slow")
final class CoverageTest {

  private static final int LOGS = Integer.getInteger("coverage.logs", 200);
  private static final double MOST_MISSED = 0.1;
  private static final long SCRAMBLED = 0x9E3779B97F4A7C15L;

  private static final List<FittedParameter> PARAMETERS =
      List.of(
          new FittedParameter("median", "s", 20, 0.5, 3600),
          new FittedParameter("sigma", "", 0.5, 0.05, 2));

  /** Taken anywhere between two markers, which the log does not show. */
  @Test
  void lagsOfOneMachine() {
    covers(LogMeaning.LAG, 45, 0.8, 2, 1, 2.2);
  }

  @Test
  void agesOfEightMachines() {
    covers(LogMeaning.POINT, 100, 0.6, 1, 8, 1.4);
  }

  /**
   * @param widest ratio of the ends of the interval of the median, in half of the logs
   */
  private static void covers(
      LogMeaning meaning, double median, double sigma, double days, int machines, double widest) {
    final List<Fit> fits =
        IntStream.range(0, LOGS)
            .mapToObj(
                log ->
                    Fitting.of(
                        logs(meaning, new SyntheticService(days, median, sigma), machines, log),
                        meaning,
                        SyntheticService.INTERVAL,
                        0,
                        PARAMETERS,
                        SyntheticService.trials(days, machines, 8, 19_000 + log)))
            .toList();
    assertThat(missed(fits, 0, median)).isLessThanOrEqualTo((int) (MOST_MISSED * LOGS));
    assertThat(missed(fits, 1, sigma)).isLessThanOrEqualTo((int) (MOST_MISSED * LOGS));
    final List<Double> ratios =
        fits.stream()
            .map(fit -> fit.parameters().get(0))
            .filter(Fit.Fitted::isDetermined)
            .map(one -> one.high() / one.low())
            .sorted()
            .toList();
    assertThat(ratios).hasSizeGreaterThan(LOGS * 9 / 10);
    assertThat(ratios.get(ratios.size() / 2)).isLessThan(widest);
  }

  private static int missed(List<Fit> fits, int parameter, double truth) {
    return (int)
        fits.stream()
            .map(fit -> fit.parameters().get(parameter))
            .filter(one -> one.low() > truth || one.high() < truth)
            .count();
  }

  private static List<LoggedRpo> logs(
      LogMeaning meaning, SyntheticService service, int machines, int log) {
    final Random phases = new Random((51_337L + log) * SCRAMBLED);
    final List<LoggedRpo> logs = new ArrayList<>();
    for (int m = 0; m < machines; m++) {
      final double phase = phases.nextDouble() * SyntheticService.INTERVAL;
      final SawTooth rpo = service.rpo("m" + m, phase, 278_000_000L + 100L * log + m);
      logs.add(service.log(rpo, meaning, 40, 0));
    }
    return logs;
  }
}
