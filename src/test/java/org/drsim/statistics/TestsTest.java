package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

/** The tests behind verdicts, each against what is known of it. */
final class TestsTest {

  private static final int STUDIES = 2000;

  /** Without skewness, Student's t as another library has it. */
  @Test
  void student_isTheOneOfTheTextbook() {
    final double[] values = new double[21];
    Arrays.setAll(values, i -> 10 + (i - 10) * 0.7);
    final StudentTest test = new StudentTest(values, 11.5);
    final double twoSided = new TTest().tTest(11.5, values);
    assertThat(test.below()).isCloseTo(twoSided / 2, within(1e-9));
    assertThat(test.above()).isGreaterThanOrEqualTo(1 - twoSided / 2 - 1e-9);
    assertThat(new StudentTest(values, 8.5).above()).isCloseTo(twoSided / 2, within(1e-9));
  }

  /** Skewness is taken out: of 50 exponential ones, t alone is wrong in 8.7 % instead of 5 %. */
  @Test
  void student_nearlyKeepsItsLevelWithSkewedObservations() {
    final SplittableRandom random = new SplittableRandom(21);
    int wrong = 0;
    int wrongWithoutCorrection = 0;
    for (int study = 0; study < STUDIES; study++) {
      final double[] values = new double[50];
      Arrays.setAll(values, i -> -Math.log(1 - random.nextDouble()));
      wrong += new StudentTest(values, 1).below() <= 0.05 ? 1 : 0;
      final TTest plain = new TTest();
      wrongWithoutCorrection += plain.t(1, values) < 0 && plain.tTest(1, values, 0.1) ? 1 : 0;
    }
    assertThat(wrong).isBetween((int) (0.04 * STUDIES), (int) (0.075 * STUDIES));
    assertThat(wrongWithoutCorrection).isGreaterThan(wrong + STUDIES / 100);
  }

  @Test
  void student_saysNothingOfFewOrEqualObservations() {
    assertThat(new StudentTest(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 100).below()).isEqualTo(1);
    final double[] equal = new double[50];
    Arrays.fill(equal, 210.00000000000003);
    assertThat(new StudentTest(equal, 300).below()).isEqualTo(1);
    assertThat(new StudentTest(equal, 300).needed(0.05)).isZero();
  }

  /** z = 1.645 standard errors: n ≈ (1.645 s / d)², for large n. */
  @Test
  void student_knowsHowManyWouldTell() {
    final SplittableRandom random = new SplittableRandom(2);
    final double[] values = new double[4000];
    Arrays.setAll(values, i -> random.nextDouble());
    final double expected = Math.pow(1.6449 * Math.sqrt(1 / 12.0) / 0.005, 2);
    final Moments moments = Moments.of(values);
    final StudentTest test = new StudentTest(values, moments.mean() + 0.005);
    assertThat((double) test.needed(0.05)).isCloseTo(expected, within(0.05 * expected));
  }

  /** ln(0.05/2) / ln 0.99 = 367.04, a little less as the other stakes gain, too. */
  @Test
  void betting_needsWhatAnyMethodWithoutAssumptionsNeeds() {
    final BettingTest all = betting(value -> 1, 100, new SplittableRandom(1));
    assertThat(all.needed(0.99, 0.05)).isBetween(300L, 368L);
    assertThat(betting(value -> 1, 298, new SplittableRandom(1)).above(0.99)).isGreaterThan(0.05);
    assertThat(betting(value -> 1, 368, new SplittableRandom(1)).above(0.99)).isLessThan(0.05);
  }

  /** It is a product: by hand for two replications and one of the stakes at a time. */
  @Test
  void betting_isTheMeanOfTheGainsOfAllStakes() {
    final BettingTest test = new BettingTest(new double[] {1, 0.4}, new double[] {1, 0.5}, 2);
    double wealth = 0;
    double left = 1;
    for (int j = 0; j < 16; j++) {
      final double part = j < 15 ? 1.0 / ((j + 1) * (j + 2)) : left;
      left -= part;
      final double stake = Math.pow(2, -j) / (0.3 * 2);
      wealth += part * (1 + stake * (1 - 0.3)) * (1 + stake * (0.4 - 0.15));
    }
    assertThat(test.above(0.3)).isCloseTo(1 / wealth, within(1e-12));
    assertThat(test.below(0.3)).isEqualTo(1);
  }

  @Test
  void betting_knowsTheEnds() {
    final BettingTest test = new BettingTest(new double[] {1, 0.5}, new double[] {1, 1}, 1);
    assertThat(test.above(0)).isZero();
    assertThat(test.below(0)).isEqualTo(1);
    assertThat(test.below(1)).isZero();
    assertThat(test.above(1)).isEqualTo(1);
    assertThat(test.below(1.5)).isZero();
    final BettingTest none = new BettingTest(new double[] {0}, new double[] {1}, 1);
    assertThat(none.above(0)).isEqualTo(1);
    assertThat(none.below(0)).isEqualTo(1);
  }

  /** Exactly at the limit, also when one looks after every replication and stops at the first. */
  @Test
  void betting_keepsItsLevelWheneverOneStops() {
    final SplittableRandom random = new SplittableRandom(4);
    final ToDoubleFunction<SplittableRandom> rare = r -> r.nextDouble() < 0.02 ? 0.5 : 1;
    final ToDoubleFunction<SplittableRandom> even = r -> r.nextDouble();
    final ToDoubleFunction<SplittableRandom> sometimes = r -> r.nextDouble() < 0.9 ? 1 : 0;
    for (final boolean more : new boolean[] {true, false}) {
      assertThat(everWrong(rare, 0.99, more, random)).isLessThan(limit());
      assertThat(everWrong(even, 0.5, more, random)).isLessThan(limit());
      assertThat(everWrong(sometimes, 0.9, more, random)).isLessThan(limit());
    }
  }

  private static int everWrong(
      ToDoubleFunction<SplittableRandom> draw, double mean, boolean more, SplittableRandom random) {
    int wrong = 0;
    for (int study = 0; study < STUDIES / 4; study++) {
      final double[] values = new double[160];
      Arrays.setAll(values, i -> draw.applyAsDouble(random));
      boolean rejected = false;
      for (int n = 1; n <= values.length && !rejected; n += 3) {
        final double[] ones = new double[n];
        Arrays.fill(ones, 1);
        final BettingTest test = new BettingTest(Arrays.copyOf(values, n), ones, 1);
        rejected = (more ? test.above(mean) : test.below(mean)) <= 0.05;
      }
      wrong += rejected ? 1 : 0;
    }
    return wrong;
  }

  private static int limit() {
    final int studies = STUDIES / 4;
    return (int) (studies * 0.05 + 3.1 * Math.sqrt(studies * 0.05 * 0.95));
  }

  /** Small spread is seen: a share of 99.5 % in each of them against 99 %. */
  @Test
  void betting_gainsFromSmallSpread() {
    final BettingTest test = betting(value -> 0.995, 100, new SplittableRandom(1));
    final double relativeEntropy = 0.995 * Math.log(0.995 / 0.99) + 0.005 * Math.log(0.005 / 0.01);
    final double hoeffding = Math.log(20) / relativeEntropy;
    assertThat((double) test.needed(0.99, 0.05)).isLessThan(hoeffding / 2);
    // ln 20 / ln(1 + 0.005/0.99) = 595 is the least that any bet can do.
    assertThat(test.needed(0.99, 0.05)).isGreaterThan(594);
  }

  private static BettingTest betting(
      ToDoubleFunction<SplittableRandom> draw, int n, SplittableRandom random) {
    final double[] values = new double[n];
    final double[] ones = new double[n];
    Arrays.setAll(values, i -> draw.applyAsDouble(random));
    Arrays.fill(ones, 1);
    return new BettingTest(values, ones, 1);
  }

  /** P(Bin(10, 0.5) ≥ 9) = 11/1024; all of 59 within 95 %: 0.95^59. */
  @Test
  void binomial_isExact() {
    assertThat(new BinomialTest(9, 10).above(0.5)).isCloseTo(11 / 1024.0, within(1e-12));
    assertThat(new BinomialTest(1, 10).below(0.5)).isCloseTo(11 / 1024.0, within(1e-12));
    assertThat(new BinomialTest(59, 59).above(0.95)).isCloseTo(Math.pow(0.95, 59), within(1e-12));
    assertThat(new BinomialTest(0, 10).above(0.5)).isEqualTo(1);
    assertThat(new BinomialTest(20, 20).needed(0.95, 0.05)).isEqualTo(59);
    assertThat(new BinomialTest(20, 20).needed(0.99, 0.05)).isEqualTo(299);
    assertThat(new BinomialTest(19, 20).needed(0.95, 0.05)).isZero();
  }
}
