package org.drsim.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Discrete.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistributionTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final int DRAWS = 20_000;
  private static final double NEVER = 1e-5;
  private static final RandomStream RANDOM = new RandomNumbers(11, 0).stream("test", "draw");

  /** Ours, theirs. */
  static Stream<Arguments> oracles() {
    return Stream.of(
        Arguments.of(Distribution.exponential(40), new ExponentialDistribution(null, 40)),
        Arguments.of(
            Distribution.lognormalOfMedian(20, 0.5),
            new LogNormalDistribution(null, StrictMath.log(20), 0.5)),
        Arguments.of(
            Distribution.lognormalOfMean(20, 1.5),
            new LogNormalDistribution(null, StrictMath.log(20) - 1.125, 1.5)),
        Arguments.of(Distribution.weibull(0.7, 3), new WeibullDistribution(null, 0.7, 3)),
        Arguments.of(Distribution.weibull(4, 3), new WeibullDistribution(null, 4, 3)),
        Arguments.of(Distribution.gamma(0.05, 3), new GammaDistribution(null, 0.05, 60)),
        Arguments.of(Distribution.gamma(0.5, 3), new GammaDistribution(null, 0.5, 6)),
        Arguments.of(Distribution.gamma(2.5, 3), new GammaDistribution(null, 2.5, 1.2)),
        Arguments.of(Distribution.gamma(1000, 3), new GammaDistribution(null, 1000, 0.003)),
        Arguments.of(Distribution.uniform(10, 20), new UniformRealDistribution(null, 10, 20)),
        Arguments.of(Distribution.triangular(1, 2, 5), new TriangularDistribution(null, 1, 2, 5)),
        Arguments.of(Distribution.triangular(1, 1, 5), new TriangularDistribution(null, 1, 1, 5)),
        Arguments.of(Distribution.triangular(1, 5, 5), new TriangularDistribution(null, 1, 5, 5)));
  }

  static Stream<Distribution> smooth() {
    return oracles().map(arguments -> (Distribution) arguments.get()[0]);
  }

  static Stream<Distribution> cut() {
    return Stream.of(
        Distribution.exponential(40).truncated(0, 300),
        Distribution.exponential(40).truncated(30, INFINITY),
        Distribution.lognormalOfMedian(20, 0.5).truncated(10, 60),
        Distribution.lognormalOfMedian(20, 0.5).truncated(-5, 19),
        Distribution.lognormalOfMean(20, 1.5).truncated(50, INFINITY),
        Distribution.weibull(0.7, 3).truncated(1, 9),
        Distribution.weibull(4, 3).truncated(2, INFINITY),
        Distribution.gamma(0.5, 3).truncated(0.1, 9),
        Distribution.gamma(30, 3).truncated(2.9, 3.4),
        Distribution.uniform(10, 20).truncated(12, 30),
        Distribution.triangular(1, 2, 5).truncated(1.5, 4),
        Distribution.triangular(1, 2, 5).truncated(3, 9),
        Distribution.triangular(1, 2, 5).truncated(0, 1.7));
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void drawsFollowTheLaw(Distribution ours, AbstractRealDistribution theirs) {
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(theirs, draws(ours)))
        .isGreaterThan(NEVER);
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void sharesAndMomentsAgreeWithTheOracle(Distribution ours, AbstractRealDistribution theirs) {
    for (int i = 1; i < 200; i++) {
      double value = ours.quantile(i / 200.0);
      assertThat(ours.cumulative(value))
          .isCloseTo(theirs.cumulativeProbability(value), within(1e-12));
    }
    close(ours.mean(), theirs.getNumericalMean(), 1e-12);
    close(ours.variance(), theirs.getNumericalVariance(), 1e-11);
    assertThat(ours.minimum()).isEqualTo(theirs.getSupportLowerBound());
    assertThat(ours.maximum()).isEqualTo(theirs.getSupportUpperBound());
  }

  @ParameterizedTest
  @MethodSource({"smooth", "cut"})
  void theShareBelowAQuantileIsItsOrder(Distribution distribution) {
    double previous = distribution.minimum();
    for (int i = 1; i < 2_000; i++) {
      double u = i / 2_000.0;
      double value = distribution.quantile(u);
      assertThat(value).isBetween(previous, distribution.maximum());
      assertThat(distribution.cumulative(value)).isCloseTo(u, within(1e-12));
      previous = value;
    }
  }

  @ParameterizedTest
  @MethodSource({"smooth", "cut"})
  void quantilesReachIntoBothTails(Distribution distribution) {
    for (double u : new double[] {0x1p-53, 1e-12, 1e-6, 1 - 1e-6, 1 - 1e-12, 1 - 0x1p-53}) {
      double value = distribution.quantile(u);
      assertThat(Double.isFinite(value)).isTrue();
      assertThat(value).isBetween(distribution.minimum(), distribution.maximum());
      assertThat(distribution.cumulative(value)).isCloseTo(u, within(1e-11));
    }
  }

  @ParameterizedTest
  @MethodSource("cut")
  void momentsOfCutDistributionsAreIntegrals(Distribution distribution) {
    double mean = integral(distribution, x -> x);
    close(distribution.mean(), mean, 1e-5);
    double variance = integral(distribution, x -> (x - mean) * (x - mean));
    close(distribution.variance(), variance, 2e-4);
  }

  /** Of a function of the variate, over the order of the quantile; by the midpoint rule. */
  private static double integral(Distribution distribution, DoubleUnaryOperator function) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      // Orders crowd at both ends, where quantiles may run away: u = 3 t^2 - 2 t^3.
      double t = (i + 0.5) / steps;
      double u = t * t * (3 - 2 * t);
      sum += function.applyAsDouble(distribution.quantile(u)) * 6 * t * (1 - t);
    }
    return sum / steps;
  }

  @ParameterizedTest
  @MethodSource("cut")
  void aCutDistributionIsTheConditionalOne(Distribution distribution) {
    double[] draws = draws(distribution);
    Arrays.sort(draws);
    double distance = 0;
    for (int i = 0; i < draws.length; i++) {
      double share = distribution.cumulative(draws[i]);
      distance = Math.max(distance, Math.abs(share - (i + 0.5) / draws.length));
    }
    assertThat(1 - new KolmogorovSmirnovTest().ksSum(distance * Math.sqrt(DRAWS), 1e-12, 100))
        .isGreaterThan(NEVER);
    assertThat(draws[0]).isGreaterThanOrEqualTo(distribution.minimum());
    assertThat(draws[DRAWS - 1]).isLessThanOrEqualTo(distribution.maximum());
  }

  @Test
  void cutsOfACutAddUp() {
    Distribution once = Distribution.exponential(40).truncated(10, 50);
    assertThat(Distribution.exponential(40).truncated(10, 90).truncated(5, 50)).isEqualTo(once);
    assertThat(Distribution.exponential(40).truncated(-1, INFINITY))
        .isEqualTo(Distribution.exponential(40));
    assertThat(Distribution.uniform(1, 9).truncated(3, 20)).isEqualTo(Distribution.uniform(3, 9));
    assertThat(Distribution.empirical(List.of(3.0, 1.0, 2.0)).truncated(2, 9))
        .isEqualTo(Distribution.empirical(List.of(2.0, 3.0)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 0.99, 1, 1.01, 3, 10, 100, 1_000, 10_000})
  void gammaQuantilesInvertTheShareForEveryShape(double shape) {
    for (double u : new double[] {1e-10, 1e-5, 0.01, 0.3, 0.499, 0.501, 0.7, 0.99, 0.99999}) {
      double value = SpecialFunctions.gammaQuantile(shape, u);
      double share = SpecialFunctions.gammaShare(shape, value);
      assertThat(share / u).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void normalQuantilesAgreeWithKnownValues() {
    close(SpecialFunctions.normalQuantile(0.25), -0.6744897501960817, 1e-15);
    close(SpecialFunctions.normalQuantile(0.001), -3.090232306167814, 1e-15);
    close(SpecialFunctions.normalQuantile(1e-20), -9.262340089798408, 1e-15);
    NormalDistribution oracle = new NormalDistribution(null, 0, 1);
    for (int i = 1; i < 1_000; i++) {
      double z = SpecialFunctions.normalQuantile(i / 1_000.0);
      assertThat(oracle.cumulativeProbability(z)).isCloseTo(i / 1_000.0, within(1e-15));
    }
  }

  @Test
  void discreteAndEmpiricalDrawsComeInTheirShares() {
    Distribution discrete =
        Distribution.discrete(List.of(new Outcome(5, 2), new Outcome(1, 1), new Outcome(3, 7)));
    Distribution empirical = Distribution.empirical(List.of(3.0, 1.0, 3.0, 5.0));
    chiSquare(discrete, new double[] {1, 3, 5}, new double[] {0.1, 0.7, 0.2});
    chiSquare(empirical, new double[] {1, 3, 5}, new double[] {0.25, 0.5, 0.25});
    assertThat(discrete.mean()).isCloseTo(3.2, within(1e-15));
    assertThat(discrete.variance()).isCloseTo(1.16, within(1e-14));
    assertThat(empirical.mean()).isEqualTo(3);
    assertThat(empirical.variance()).isEqualTo(2);
    for (double value : new double[] {0, 1, 2, 3, 4, 5, 6}) {
      assertThat(empirical.cumulative(value))
          .isEqualTo(value < 1 ? 0 : value < 3 ? 0.25 : value < 5 ? 0.75 : 1);
    }
    assertThat(empirical.quantile(0.25)).isEqualTo(1);
    assertThat(empirical.quantile(0.2500001)).isEqualTo(3);
    assertThat(empirical.quantile(0x1p-53)).isEqualTo(1);
    assertThat(empirical.quantile(1 - 0x1p-53)).isEqualTo(5);
    assertThat(discrete.quantile(1 - 0x1p-53)).isEqualTo(5);
  }

  private static void chiSquare(Distribution distribution, double[] values, double[] shares) {
    long[] counts = new long[values.length];
    for (double draw : draws(distribution)) {
      counts[Arrays.binarySearch(values, draw)]++;
    }
    assertThat(new ChiSquareTest().chiSquareTest(shares, counts)).isGreaterThan(NEVER);
  }

  @Test
  void distributionsPrintAsAScenarioStatesThem() {
    prints(Distribution.constant(90), "90 s");
    prints(Distribution.lognormalOfMedian(20, 0.5), "{lognormal: {median: 20 s, sigma: 0.5}}");
    prints(
        Distribution.lognormalOfMean(20, 2).truncated(1, INFINITY),
        "{lognormal: {mean: 20 s, sigma: 2, min: 1 s}}");
    prints(
        Distribution.exponential(40).truncated(0, 300), "{exponential: {mean: 40 s, max: 5 min}}");
    prints(
        Distribution.weibull(0.7, 3).truncated(1, 9),
        "{weibull: {shape: 0.7, scale: 3 s, min: 1 s, max: 9 s}}");
    prints(Distribution.gamma(2, 60), "{gamma: {shape: 2, mean: 1 min}}");
    prints(Distribution.uniform(10, 20), "{uniform: [10 s, 20 s]}");
    prints(Distribution.triangular(1, 2, 3), "{triangular: [1 s, 2 s, 3 s]}");
    prints(
        Distribution.triangular(1, 2, 3).truncated(1, 2.5),
        "{triangular: [1 s, 2 s, 3 s], max: 2.5 s}");
    prints(
        Distribution.discrete(List.of(new Outcome(2, 0.5), new Outcome(1, 2))),
        "{discrete: [{value: 1 s, weight: 2}, {value: 2 s, weight: 0.5}]}");
    prints(Distribution.empirical(List.of(2.0, 1.0)), "{empirical: [1 s, 2 s]}");
  }

  private static void prints(Distribution distribution, String text) {
    assertThat(distribution.print(Dimension.DURATION)).isEqualTo(text);
  }

  @Test
  void wrongParametersAreNamed() {
    refused(() -> Distribution.constant(Double.NaN), "value");
    refused(() -> Distribution.exponential(0), "mean");
    refused(() -> Distribution.exponential(INFINITY), "mean");
    refused(() -> Distribution.lognormalOfMedian(-1, 1), "median");
    refused(() -> Distribution.lognormalOfMean(0, 1), "mean");
    refused(() -> Distribution.lognormalOfMean(1, 0), "sigma");
    refused(() -> Distribution.lognormalOfMean(1, 11), "sigma");
    refused(() -> Distribution.weibull(0, 1), "shape");
    refused(() -> Distribution.weibull(1, Double.NaN), "scale");
    refused(() -> Distribution.gamma(Double.NaN, 1), "shape");
    refused(() -> Distribution.gamma(1, -1), "mean");
    refused(() -> Distribution.uniform(2, 1), "from");
    refused(() -> Distribution.uniform(1, INFINITY), "to");
    refused(() -> Distribution.triangular(1, 4, 3), "mode");
    refused(() -> Distribution.triangular(1, 1, 1), "min");
    refused(() -> Distribution.discrete(List.of()), "outcomes");
    refused(() -> new Outcome(1, 0), "weight");
    refused(() -> Distribution.empirical(List.of()), "values");
    refused(() -> Distribution.empirical(List.of(Double.NaN)), "value");
    refused(() -> Distribution.exponential(1).truncated(3, 2), "min");
    refused(() -> Distribution.exponential(1).truncated(50, 60), "max");
    refused(() -> Distribution.uniform(1, 2).truncated(3, 4), "min");
    refused(() -> Distribution.constant(1).truncated(3, 4), "min");
    refused(() -> Distribution.empirical(List.of(1.0)).truncated(3, 4), "min");
  }

  private static void refused(Runnable making, String parameter) {
    assertThatIllegalArgumentException()
        .isThrownBy(making::run)
        .withMessageContaining(parameter + " ");
  }

  private static double[] draws(Distribution distribution) {
    double[] draws = new double[DRAWS];
    Arrays.setAll(draws, i -> RANDOM.draw(distribution, i));
    return draws;
  }

  private static void close(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * relative));
  }
}
