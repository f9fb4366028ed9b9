package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.drsim.engine.dsol.DsolEngine;

/**
 * A figure of many replications against what it is distributed as. If the simulation is right, each
 * comparison fails for one seed in ten thousand.
 */
final class Sample {

  private static final double FALSE_ALARM = 1e-4;

  /** Of the normal distribution, for that level and both sides. */
  private static final double DEVIATIONS = 3.8906;

  private final double[] values;

  private Sample(double[] values) {
    this.values = values;
  }

  static Sample of(int replications, ToDoubleFunction<RunResult> figure, String... lines) {
    return of(replications, lines).of(figure);
  }

  /** Runs that several figures are taken of. */
  static Runs of(int replications, String... lines) {
    final PreparedScenario prepared = Simulated.prepared(lines);
    final RunResult[] runs = new RunResult[replications];
    for (int i = 0; i < replications; i++) {
      runs[i] = SimulationRun.run(prepared, i, new DsolEngine(), false, share -> {});
    }
    return new Runs(runs);
  }

  record Runs(RunResult[] runs) {

    Sample of(ToDoubleFunction<RunResult> figure) {
      return new Sample(Arrays.stream(runs).mapToDouble(figure).toArray());
    }
  }

  double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  private double variance() {
    final double mean = mean();
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }

  /** By the central limit theorem, with the variance that one value has. */
  Sample hasMean(double mean, double variance) {
    assertThat(mean()).isCloseTo(mean, within(deviations(variance)));
    return this;
  }

  /** The same where the variance is not known. */
  Sample hasMean(double mean) {
    return hasMean(mean, variance());
  }

  /**
   * Its own variance is (μ₄ − σ⁴)/n.
   *
   * @param excess kurtosis, μ₄/σ⁴ − 3
   */
  Sample hasVariance(double variance, double excess) {
    assertThat(variance())
        .isCloseTo(variance, within(deviations(variance * variance * (excess + 2))));
    return this;
  }

  private double deviations(double variance) {
    return DEVIATIONS * Math.sqrt(variance / values.length);
  }

  /** By the test of Kolmogorov and Smirnov, after the transform that makes it uniform. */
  Sample isDistributedAs(DoubleUnaryOperator cumulative) {
    final double[] uniform = Arrays.stream(values).map(cumulative).toArray();
    assertThat(Arrays.stream(uniform).allMatch(share -> share >= 0 && share <= 1)).isTrue();
    assertThat(
            new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), uniform))
        .isGreaterThan(FALSE_ALARM);
    return this;
  }

  /** The coefficient of correlation of independent values has the variance 1/(n − 1). */
  void isUncorrelatedWith(Sample other) {
    assertThat(new PearsonsCorrelation().correlation(values, other.values))
        .isCloseTo(0, within(DEVIATIONS / Math.sqrt(values.length - 1.0)));
  }
}
