package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstimatesTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final MathContext DIGITS = new MathContext(60);
  private static final int STUDIES = 2000;

  /** {1 … 5}: mean 3, s = √2.5, t(4; 0.975) = 2.776445 (printed tables). */
  @Test
  void theMeanHasTheIntervalOfTheTextbook() {
    final Estimate mean = Estimates.mean(new double[] {5, 1, 4, 2, 3});
    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.high() - 3).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
    assertThat(3 - mean.low()).isCloseTo(mean.high() - 3, within(1e-9));
    assertThat(mean.n()).isEqualTo(5);
    assertThat(mean.reason()).isNull();
  }

  @Test
  void whatCannotBeToldIsNotTold() {
    assertThat(Estimates.mean(new double[0]).value()).isNaN();
    assertThat(Estimates.mean(new double[0]).reason()).isEqualTo("there are no observations");
    final Estimate one = Estimates.mean(new double[] {7});
    assertThat(one.value()).isEqualTo(7);
    assertThat(one.low()).isNaN();
    assertThat(one.reason()).isEqualTo("bounds need 2 observations");
    final Estimate equal = Estimates.mean(new double[] {7, 7, 7.0000000001});
    assertThat(equal.value()).isCloseTo(7, within(1e-9));
    assertThat(equal.high()).isNaN();
    assertThat(equal.reason()).isEqualTo("all 3 are equal, which bounds nothing");
    final Estimate infinite = Estimates.mean(new double[] {7, INFINITE, 9, INFINITE});
    assertThat(infinite.value()).isNaN();
    assertThat(infinite.reason()).isEqualTo("infinite in 2 of 4, so there is no mean");
    assertThat(Estimates.proportion(0, 0).reason()).isEqualTo("there are no observations");
    assertThatThrownBy(() -> Estimates.mean(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimates.quantile(new double[] {Double.NaN}, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Clopper and Pearson 1934, and the "rule of three" in its exact form, 1 − 0.025^(1/n). */
  @Test
  void proportionsHaveTheirExactIntervals() {
    final Estimate half = Estimates.proportion(5, 10);
    assertThat(half.low()).isCloseTo(0.18709, within(1e-5));
    assertThat(half.high()).isCloseTo(0.81291, within(1e-5));
    final Estimate never = Estimates.proportion(0, 20);
    assertThat(never.low()).isZero();
    assertThat(never.high()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-8));
    final Estimate always = Estimates.proportion(20, 20);
    assertThat(always.high()).isEqualTo(1);
    assertThat(always.low()).isCloseTo(Math.pow(0.025, 1 / 20.0), within(1e-8));
  }

  /** Wilks: 59 for 95 % with 95 % confidence, 29 for 90 %, 299 for 99 %, 2,995 for 99.9 %. */
  @ParameterizedTest
  @CsvSource({"0.5, 6", "0.9, 29", "0.95, 59", "0.99, 299", "0.999, 2995", "0.9999, 29956"})
  void theSmallestAndLargestOfSoManyEncloseAQuantile(String share, int needed) {
    assertThat(Estimates.quantileBoundsNeed(Double.parseDouble(share))).isEqualTo(needed);
    final BigDecimal below = new BigDecimal(share);
    final BigDecimal above = BigDecimal.ONE.subtract(below);
    final BigDecimal error = new BigDecimal("0.05");
    assertThat(below.pow(needed, DIGITS).add(above.pow(needed, DIGITS))).isLessThanOrEqualTo(error);
    assertThat(below.pow(needed - 1, DIGITS).add(above.pow(needed - 1, DIGITS)))
        .isGreaterThan(error);
  }

  @Test
  void aQuantileSaysHowManyItNeeds() {
    final double[] few = IntStream.rangeClosed(1, 19).asDoubleStream().toArray();
    final Estimate none = Estimates.quantile(few, 0.95);
    assertThat(none.value()).isNaN();
    assertThat(none.reason()).isEqualTo("a 95 % quantile needs 20 replications, its bounds 59");
    final double[] some = IntStream.rangeClosed(1, 58).asDoubleStream().toArray();
    final Estimate value = Estimates.quantile(some, 0.95);
    assertThat(value.value()).isEqualTo(56);
    assertThat(value.high()).isNaN();
    assertThat(value.reason()).isEqualTo("bounds of a 95 % quantile need 59 replications");
    final double[] enough = IntStream.rangeClosed(1, 59).asDoubleStream().toArray();
    assertThat(Estimates.quantile(enough, 0.95).high()).isEqualTo(59);
    assertThat(Estimates.quantile(enough, 0.95).reason()).isNull();
    assertThat(Estimates.quantile(new double[0], 0.99).reason()).contains("100").contains("299");
  }

  /** The median of 100: the 40th and the 61st (printed tables of the sign test). */
  @Test
  void theMedianOfAHundredHasTheRanksOfTheTables() {
    assertThat(Estimates.ranks(100, 0.5)).containsExactly(40, 61);
  }

  /** Summed in exact arithmetic, for every number that can have bounds. */
  @ParameterizedTest
  @CsvSource({"0.5", "0.05", "0.1", "0.9", "0.95", "0.975"})
  void theRanksCoverAtLeastWhatTheySay(String share) {
    final int first = Estimates.quantileBoundsNeed(Double.parseDouble(share));
    for (int n = first; n < first + 120; n++) {
      final int[] ranks = Estimates.ranks(n, Double.parseDouble(share));
      assertThat(coverage(n, new BigDecimal(share), ranks))
          .as("n " + n + " ranks " + Arrays.toString(ranks))
          .isGreaterThanOrEqualTo(new BigDecimal("0.9499999999"));
    }
    final BigDecimal widest = coverage(first - 1, new BigDecimal(share), new int[] {1, first - 1});
    assertThat(widest).isLessThan(new BigDecimal("0.95"));
  }

  /** P(j ≤ Bin(n, p) ≤ k − 1). */
  private static BigDecimal coverage(int n, BigDecimal p, int[] ranks) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal binomial = BigDecimal.ONE;
    for (int i = 0; i < ranks[1]; i++) {
      if (i >= ranks[0]) {
        sum =
            sum.add(
                binomial
                    .multiply(p.pow(i, DIGITS))
                    .multiply(BigDecimal.ONE.subtract(p).pow(n - i, DIGITS)));
      }
      binomial =
          binomial.multiply(BigDecimal.valueOf(n - i)).divide(BigDecimal.valueOf(i + 1), DIGITS);
    }
    return sum;
  }

  @Test
  void anOrderStatisticMayBeInfinite() {
    final double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    values[0] = INFINITE;
    values[1] = INFINITE;
    values[2] = INFINITE;
    final Estimate quantile = Estimates.quantile(values, 0.95);
    assertThat(quantile.value()).isEqualTo(98);
    assertThat(quantile.high()).isEqualTo(INFINITE);
    assertThat(Estimates.quantile(values, 0.98).value()).isEqualTo(INFINITE);
  }

  /** Whatever is claimed to hold in 95 % does, within what 2,000 studies can tell. */
  @Test
  void intervalsCoverTheTruth() {
    final SplittableRandom random = new SplittableRandom(11);
    assertThat(covered(10, random, EstimatesTest::normal, v -> Estimates.mean(v), 0))
        .isBetween(low(), high());
    assertThat(covered(40, random, r -> r.nextDouble(), v -> Estimates.mean(v), 0.5))
        .isBetween(low(), high());
    final DoubleUnaryOperator exponential = u -> -Math.log(1 - u);
    for (final double share : new double[] {0.5, 0.9, 0.95}) {
      final int n = share == 0.5 ? 30 : 120;
      assertThat(
              covered(
                  n,
                  random,
                  r -> exponential.applyAsDouble(r.nextDouble()),
                  v -> Estimates.quantile(v, share),
                  exponential.applyAsDouble(share)))
          .as("quantile " + share)
          .isGreaterThanOrEqualTo(low());
    }
    for (final double p : new double[] {0.02, 0.3, 0.95}) {
      assertThat(
              covered(
                  60,
                  random,
                  r -> r.nextDouble() < p ? 1 : 0,
                  v -> Estimates.proportion((int) DoubleStream.of(v).sum(), v.length),
                  p))
          .as("probability " + p)
          .isGreaterThanOrEqualTo(low());
    }
  }

  private interface Draw {
    double next(SplittableRandom random);
  }

  private interface Estimator {
    Estimate of(double[] values);
  }

  private static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static int covered(
      int n, SplittableRandom random, Draw draw, Estimator estimator, double truth) {
    int covered = 0;
    for (int study = 0; study < STUDIES; study++) {
      final double[] values = new double[n];
      Arrays.setAll(values, i -> draw.next(random));
      final Estimate estimate = estimator.of(values);
      if (estimate.low() <= truth && truth <= estimate.high()) {
        covered++;
      }
    }
    return covered;
  }

  /** 3.1 standard deviations of the number of intervals that cover: one in a thousand beyond. */
  private static int low() {
    return (int) (STUDIES * 0.95 - 3.1 * Math.sqrt(STUDIES * 0.05 * 0.95));
  }

  private static int high() {
    return (int) (STUDIES * 0.95 + 3.1 * Math.sqrt(STUDIES * 0.05 * 0.95)) + 1;
  }
}
