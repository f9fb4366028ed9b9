package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NestedVarianceTest {

  /** By hand: means 2, 4, 9 and variances 2 each: between 13, within 2, inputs 13 − 2/2. */
  @Test
  void theDecompositionIsTheOneOfTheTextbook() {
    final NestedVariance one = NestedVariance.of(new double[][] {{1, 3}, {3, 5}, {8, 10}});
    assertThat(one.mean()).isEqualTo(5);
    assertThat(one.ofSampling()).isCloseTo(2, within(1e-12));
    assertThat(one.ofInputs()).isCloseTo(12, within(1e-12));
    assertThat(one.inputShare().value()).isCloseTo(12 / 14.0, within(1e-12));
    // F = 13 with 2 and 3 degrees of freedom; F(0.975) = 16.0441, F(0.025) = 1/39.1655.
    final double low = Math.max(0, (13 / 16.0441 - 1) / 2);
    final double high = (13 * 39.1655 - 1) / 2;
    assertThat(one.inputShare().low()).isCloseTo(low / (1 + low), within(1e-5));
    assertThat(one.inputShare().high()).isCloseTo(high / (1 + high), within(1e-5));
  }

  /**
   * The mean of an exponential time, fitted to 40 observations and simulated: the interval with
   * both uncertainties covers the truth, that of sampling alone hardly ever does.
   */
  @Test
  void theIntervalWithInputsCoversTheTruth() {
    final SplittableRandom random = new SplittableRandom(17);
    final int studies = 500;
    int both = 0;
    int alone = 0;
    for (int study = 0; study < studies; study++) {
      final NestedVariance nested = fittedAndSimulated(random);
      both += Covered.covers(nested.withInputs(), 1) ? 1 : 0;
      alone += Covered.covers(nested.samplingAlone(), 1) ? 1 : 0;
    }
    // Bootstrapped fits of 40 skewed observations fall short of 95 % as t does: 92 %.
    assertThat(both).isGreaterThanOrEqualTo(Covered.low(studies, 0.92));
    assertThat(alone).isLessThan(studies / 3);
  }

  private static NestedVariance fittedAndSimulated(SplittableRandom random) {
    final double[] observed = new double[40];
    Arrays.setAll(observed, i -> Covered.exponential(random, 1));
    final double[][] responses = new double[30][50];
    for (final double[] fit : responses) {
      double mean = 0;
      for (int i = 0; i < observed.length; i++) {
        mean += observed[random.nextInt(observed.length)] / observed.length;
      }
      final double fitted = mean;
      Arrays.setAll(fit, i -> Covered.exponential(random, fitted));
    }
    return NestedVariance.of(responses);
  }

  /** The share of inputs where it is known, one half, in 95 % of studies. */
  @Test
  void theShareHasItsInterval() {
    final SplittableRandom random = new SplittableRandom(18);
    final int studies = 1000;
    final int covered =
        Covered.times(
            studies,
            s -> {
              final double[][] responses = new double[12][4];
              for (final double[] row : responses) {
                final double effect = Covered.normal(random);
                Arrays.setAll(row, i -> effect + Covered.normal(random));
              }
              return Covered.covers(NestedVariance.of(responses).inputShare(), 0.5);
            });
    assertThat(covered).isBetween(Covered.low(studies, 0.95), Covered.high(studies, 0.95));
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1, 2}}))
        .hasMessageContaining("at least two");
    assertThatThrownBy(() -> NestedVariance.of(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(NestedVariance.of(new double[][] {{1, 1}, {1, 1}}).inputShare().value()).isNaN();
  }
}
