package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Failing over or waiting, against closed forms and integrals. */
final class DecisionStudyTest {

  private static final double HOUR = 3600;
  private static final double PRICE = 9000;

  /** Back after half an hour, with a loss of six minutes. */
  private static final FailoverOutcome HALF_AN_HOUR =
      new FailoverOutcome(PRICE, 0, PRICE / 2, HOUR / 2, 360, 0);

  private static final DecisionTimes TWELVE_HOURS = new DecisionTimes(HOUR / 2, 12 * HOUR);

  private static Decision decide(
      Distribution lasts, DecisionPrices prices, FailoverOutcome... outcomes)
      throws NoDecisionException {
    return DecisionStudy.of("loss", lasts, 7, prices, whenever -> List.of(outcomes), TWELVE_HOURS);
  }

  private static Decision decide(Distribution lasts, double lossPerHour)
      throws NoDecisionException {
    return DecisionStudy.of(
        "loss",
        lasts,
        7,
        new DecisionPrices(PRICE, lossPerHour, 0, 0),
        whenever -> Collections.nCopies(50, HALF_AN_HOUR),
        TWELVE_HOURS);
  }

  /** It has no memory: five more hours at any time, against half an hour and the loss. */
  @Test
  void anExponentialOutage_givesTheSameAnswerAtAllTimes() throws NoDecisionException {
    final Distribution lasts = Distribution.exponential(5 * HOUR);
    for (final double lossPerHour : new double[] {395_000, 415_000}) {
      final Decision decision = decide(lasts, lossPerHour);
      final double saving = PRICE * 5 - PRICE / 2 - lossPerHour / 10;
      assertThat(saving).isEqualTo(lossPerHour < 400_000 ? 1000 : -1000);
      assertThat(decision.rows())
          .hasSize(25)
          .allSatisfy(
              row -> {
                final double t = row.afterSeconds() / HOUR;
                assertThat(row.stillDown()).isCloseTo(StrictMath.exp(-t / 5), within(1e-12));
                assertThat(row.remainingSeconds()).isCloseTo(5 * HOUR, within(1e-6));
                assertThat(row.waitMean()).isCloseTo(PRICE * (5 + t), within(100.0));
                assertThat(row.waitP90())
                    .isCloseTo(PRICE * (t + 5 * StrictMath.log(10)), within(200.0));
                assertThat(row.failOverMean())
                    .isCloseTo(PRICE * (t + 0.5) + lossPerHour / 10, within(1e-6));
                assertThat(row.saving().value()).isCloseTo(saving, within(100.0));
                assertThat(row.failOver()).isEqualTo(saving > 0);
                assertThat(row.isSure()).isTrue();
              });
      assertThat(decision.breakEven().seconds()).isInfinite();
      assertThat(decision.breakEven().lowSeconds()).isInfinite();
      assertThat(decision.cheapestRule().map(DecisionRow::afterSeconds).orElse(-1.0))
          .isEqualTo(saving > 0 ? 0 : -1);
    }
  }

  /** Until a time it costs what it lasts; from then on what failing over costs. */
  @Test
  void aRule_costsWhatComesBeforeAndAfter() throws NoDecisionException {
    final Decision decision = decide(Distribution.exponential(5 * HOUR), 100_000);
    assertThat(decision.rows())
        .allSatisfy(
            row -> {
              final double t = row.afterSeconds() / HOUR;
              final double reached = StrictMath.exp(-t / 5);
              assertThat(row.ruleMean())
                  .isCloseTo(
                      PRICE * 5 * (1 - reached) + reached * (PRICE / 2 + 10_000), within(100.0));
            });
  }

  /** Half an hour and a loss worth one and a half: not in the last two of eight hours. */
  @Test
  void anOutageOfOneLength_isWaitedForWhenItsEndIsNear() throws NoDecisionException {
    final Distribution lasts = Distribution.discrete(List.of(new Discrete.Outcome(8 * HOUR, 1)));
    final Decision decision = decide(lasts, 135_000);

    assertThat(decision.rows()).hasSize(16);
    assertThat(decision.rows())
        .allSatisfy(
            row ->
                assertThat(row.saving().value())
                    .isCloseTo(PRICE * (6 - row.afterSeconds() / HOUR), within(1e-6)));
    assertThat(decision.breakEven())
        .satisfies(
            one -> {
              assertThat(one.failOverFirst()).isTrue();
              assertThat(one.seconds()).isCloseTo(6 * HOUR, within(1e-6));
              assertThat(one.lowSeconds()).isCloseTo(6 * HOUR, within(1e-6));
              assertThat(one.highSeconds()).isCloseTo(6 * HOUR, within(1e-6));
            });
  }

  /** Its mean residual life, the integral of survival over survival, falls first and then grows. */
  @Test
  void aLognormalOutage_isFledFromWhenItHasLastedLong() throws NoDecisionException {
    final LogNormalDistribution hours = new LogNormalDistribution(null, 1.4, 0.8);
    final Decision decision =
        decide(
            Distribution.lognormalOfMedian(StrictMath.exp(1.4) * HOUR, 0.8),
            PRICE * 10 * (5.8 - 0.5));

    assertThat(decision.rows())
        .allSatisfy(
            row -> {
              final double t = row.afterSeconds() / HOUR;
              assertThat(row.remainingSeconds() / HOUR).isCloseTo(residual(hours, t), within(1e-4));
              assertThat(row.waitMean())
                  .isCloseTo(PRICE * (t + residual(hours, t)), within(0.005 * row.waitMean()));
              final double p90 =
                  hours.inverseCumulativeProbability(
                      1 - 0.1 * (1 - hours.cumulativeProbability(t)));
              assertThat(row.waitP90()).isCloseTo(PRICE * p90, within(0.005 * row.waitP90()));
            });
    final double even = new BrentSolver(1e-9).solve(100, t -> residual(hours, t) - 5.8, 3, 12);
    final BreakEven found = decision.breakEven();
    assertThat(found.failOverFirst()).isFalse();
    assertThat(found.seconds() / HOUR).isCloseTo(even, within(0.2));
    assertThat(even).isBetween(found.lowSeconds() / HOUR, found.highSeconds() / HOUR);
    assertThat(found.highSeconds() - found.lowSeconds()).isBetween(60.0, HOUR);
  }

  /** In hours. */
  private static double residual(LogNormalDistribution hours, double t) {
    double integral = 0;
    double from = t;
    for (double to = t + 1; to < 4000; to = t + 2 * (to - t)) {
      integral +=
          new IterativeLegendreGaussIntegrator(20, 1e-10, 1e-12)
              .integrate(100_000, x -> 1 - hours.cumulativeProbability(x), from, to);
      from = to;
    }
    return integral / (1 - hours.cumulativeProbability(t));
  }

  /**
   * Five more hours at any time, against six of failing over until 4.15 h, as of a control plane
   * that is down, and one from then on: looked at before and after, at 4.1 h and at 4.15 h.
   */
  @Test
  void whereFailingOverChanges_itIsLookedAtCloser() throws NoDecisionException {
    final List<Double> asked = new ArrayList<>();
    final Decision decision =
        DecisionStudy.of(
            "loss",
            Distribution.exponential(5 * HOUR),
            7,
            new DecisionPrices(PRICE, 0, 0, 0),
            after -> {
              asked.add(after / HOUR);
              final double hours = after < 4.14 * HOUR ? 6 : 1;
              return List.of(new FailoverOutcome(PRICE, 0, PRICE * hours, HOUR * hours, 0, 0));
            },
            new DecisionTimes(HOUR / 2, 5 * HOUR));

    assertThat(decision.rows()).extracting(DecisionRow::failOver).startsWith(false).endsWith(true);
    assertThat(decision.rows().get(8).backSeconds()).isEqualTo(6 * HOUR);
    assertThat(decision.rows().get(9).backSeconds()).isEqualTo(HOUR);
    assertThat(decision.breakEven().seconds() / HOUR).isBetween(4.1, 4.15);
    assertThat(asked.stream().filter(hour -> hour > 4 && hour < 4.5)).hasSize(9);
    assertThat(asked.stream().filter(hour -> hour == 4)).hasSize(1);
  }

  /** What of the outage is left when the failover is over, which it is in e^(−1/10) of cases. */
  @Test
  void exposure_lastsFromTheFailoverToTheEndOfTheOutage() throws NoDecisionException {
    final Decision decision =
        decide(
            Distribution.exponential(5 * HOUR),
            new DecisionPrices(PRICE, 0, 0, 300),
            HALF_AN_HOUR,
            HALF_AN_HOUR);
    assertThat(decision.rows())
        .allSatisfy(
            row ->
                assertThat(row.failOverMean() - PRICE * (row.afterSeconds() / HOUR + 0.5))
                    .isCloseTo(300 * 5 * StrictMath.exp(-0.1), within(10.0)));
  }

  @Test
  void lossHasAPriceByTimeAndBySize() {
    final FailoverOutcome outcome = new FailoverOutcome(PRICE, 0, 0, 0, 1800, 3L << 30);
    assertThat(outcome.ofFailingOver(0, HOUR, new DecisionPrices(PRICE, 1000, 0, 0)))
        .isEqualTo(500);
    assertThat(outcome.ofFailingOver(0, HOUR, new DecisionPrices(PRICE, 0, 1000, 0)))
        .isEqualTo(3000);
    assertThat(outcome.ofFailingOver(HOUR, 5 * HOUR, new DecisionPrices(PRICE, 1000, 1000, 0)))
        .isEqualTo(12_500);
  }

  /** What does not come back costs the same either way. */
  @Test
  void whatStaysDown_isNoReasonForEither() throws NoDecisionException {
    final Distribution lasts = Distribution.exponential(5 * HOUR);
    final DecisionPrices prices = new DecisionPrices(Double.NaN, 0, 0, 0);
    final Decision alone = decide(lasts, prices, HALF_AN_HOUR, HALF_AN_HOUR);
    final FailoverOutcome partly = new FailoverOutcome(PRICE, 4000, PRICE / 2, HOUR / 2, 360, 0);
    final Decision both = decide(lasts, prices, partly, partly);
    assertThat(both.stuck()).isEqualTo(2);
    for (int i = 0; i < alone.rows().size(); i++) {
      final DecisionRow row = both.rows().get(i);
      assertThat(row.saving().value())
          .isCloseTo(alone.rows().get(i).saving().value(), within(1e-6));
      assertThat(row.waitMean())
          .isCloseTo(alone.rows().get(i).waitMean() * 13_000 / PRICE, within(1e-6));
    }
  }

  /** Times to recover are all that is random: the true break-even is 8 h less their mean, 2 h. */
  @Test
  @Tag("slow")
  void intervals_coverTheBreakEvenAsOftenAsTheySay() throws NoDecisionException {
    final Distribution lasts = Distribution.discrete(List.of(new Discrete.Outcome(8 * HOUR, 1)));
    final Random random = new Random(5);
    int covered = 0;
    final int studies = 300;
    for (int study = 0; study < studies; study++) {
      final List<FailoverOutcome> outcomes =
          IntStream.range(0, 40)
              .mapToDouble(i -> 4 * random.nextDouble())
              .mapToObj(h -> new FailoverOutcome(PRICE, 0, PRICE * h, HOUR * h, 0, 0))
              .toList();
      final BreakEven found =
          DecisionStudy.of(
                  "loss",
                  lasts,
                  study,
                  new DecisionPrices(PRICE, 0, 0, 0),
                  whenever -> outcomes,
                  new DecisionTimes(HOUR, 12 * HOUR))
              .breakEven();
      covered += found.lowSeconds() <= 6 * HOUR && 6 * HOUR <= found.highSeconds() ? 1 : 0;
    }
    assertThat((double) covered / studies).isBetween(0.90, 0.98);
  }

  /** The last row is the last that one in ten thousand outages reach. */
  @Test
  void whereHardlyAnOutageLasts_nothingIsSaid() throws NoDecisionException {
    final Decision decision = decide(Distribution.exponential(HOUR), 0);
    assertThat(decision.rows()).hasSize(19);
    assertThat(decision.rows().get(18).stillDown()).isGreaterThan(1e-4);
  }
}
