package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectionTest {

  /**
   * Two designs: A. M. Law, Simulation Modeling and Analysis, table 10.11 (h₁ of Dudewicz and
   * Dalal, the same for two). Ten: what the program of Bechhofer, Santner and Goldsman (Design and
   * Analysis of Experiments for Statistical Selection, 1995) gives for 50 degrees of freedom.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 20, 0.90, 1.896",
    "2, 40, 0.90, 1.852",
    "2, 20, 0.95, 2.453",
    "2, 40, 0.95, 2.386",
    "10, 51, 0.975, 4.045",
    "1000, 51, 0.975, 6.057",
    "1000, 51, 0.9, 5.488"
  })
  void rinottHasThePublishedConstants(int designs, int first, double probability, double h) {
    assertThat(Rinott.constant(designs, first, probability)).isCloseTo(h, within(1.5e-3));
  }

  /** With the variances known, {@code Φ(h/√2)^(k−1) = P}. */
  @Test
  void rinottTendsToTheConstantOfKnownVariances() {
    final double known =
        Math.sqrt(2)
            * new NormalDistribution().inverseCumulativeProbability(Math.pow(0.95, 1 / 4.0));
    assertThat(Rinott.constant(5, 200_000, 0.95)).isCloseTo(known, within(1e-3));
    assertThat(Rinott.constant(5, 20, 0.95)).isGreaterThan(known + 0.1);
  }

  /** {@code η = ½ ((2α/(k − 1))^(−2/(n₀ − 1)) − 1)}: k = 4, n₀ = 10, α = 0.05 by hand. */
  @Test
  void kimAndNelsonHaveTheirConstant() {
    // 2 · 0.05 / 3 = 1/30; 30^(2/9) = e^(0.755822) = 2.129361
    assertThat(KimNelson.hSquared(4, 10, 0.05)).isCloseTo(9 * 1.129361, within(1e-4));
  }

  @Test
  void theBestIsSelectedAsOftenAsPromised() {
    assertSelects(400, 0.9, 11);
  }

  @Test
  @Tag("slow")
  void theBestIsSelectedAsOftenAsPromisedInManyStudies() {
    assertSelects(5000, 0.9, 12);
    assertSelects(5000, 0.95, 13);
  }

  /** Slippage: one is better than all others by exactly the indifference zone. */
  private static void assertSelects(int studies, double probability, long seed) {
    final Rinott procedure = new Rinott(5, 10, probability);
    final int rinott =
        Covered.times(
            studies,
            i -> procedure.select(normals(seed * studies + i, false), 0.5, 100_000).best() == 2);
    final int kn =
        Covered.times(
            studies,
            i ->
                KimNelson.select(normals(seed * studies + i, false), 10, 0.5, probability, 100_000)
                        .best()
                    == 2);
    final int common =
        Covered.times(
            studies,
            i ->
                KimNelson.select(normals(seed * studies + i, true), 10, 0.5, probability, 100_000)
                        .best()
                    == 2);
    assertThat(rinott).isGreaterThanOrEqualTo(Covered.low(studies, probability));
    assertThat(kn).isGreaterThanOrEqualTo(Covered.low(studies, probability));
    assertThat(common).isGreaterThanOrEqualTo(Covered.low(studies, probability));
  }

  /** Common random numbers take out what the designs share, and the work with it. */
  @Test
  void commonNumbersSaveWork() {
    int own = 0;
    int common = 0;
    for (int study = 0; study < 50; study++) {
      own += sum(KimNelson.select(normals(study, false), 10, 0.5, 0.95, 100_000));
      common += sum(KimNelson.select(normals(study, true), 10, 0.5, 0.95, 100_000));
    }
    assertThat(common).isLessThan(own / 2);
  }

  @Test
  void selectionsSayWhatTheyCannotDo() {
    assertThatThrownBy(() -> KimNelson.select(normals(1, false), 10, 0.001, 0.95, 1000))
        .isInstanceOf(TooManyObservationsException.class)
        .hasMessageContaining("at most 1,000 are allowed");
    assertThatThrownBy(() -> new Rinott(5, 10, 0.95).select(normals(1, false), 0.001, 1000))
        .isInstanceOf(TooManyObservationsException.class);
    assertThatThrownBy(() -> KimNelson.select(normals(1, false), 10, 0, 0.95, 1000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rinott.constant(1, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Designs without any difference end, too: with one of them. */
  @Test
  void equalDesignsEndTheSearch() {
    final Observations equal = observations(3, (design, number) -> number % 7);
    assertThat(KimNelson.select(equal, 10, 0.5, 0.95, 1000).observations())
        .containsExactly(10, 10, 10);
  }

  private static int sum(Selection selection) {
    return selection.observations().stream().mapToInt(Integer::intValue).sum();
  }

  /** Five designs of unequal variances; the third has the mean 0.5, the others 0. */
  private static Observations normals(long study, boolean shared) {
    return observations(
        5,
        (design, number) -> {
          final double own = normal(study, design + 1, number);
          final double noise = shared ? 0.9 * normal(study, 0, number) + 0.436 * own : own;
          return (design == 2 ? 0.5 : 0) + (1 + 0.25 * design) * noise;
        });
  }

  private static double normal(long study, int design, int number) {
    return Covered.normal(
        new SplittableRandom(
            new SplittableRandom(study * 1000 + design).nextLong() + number * 77L));
  }

  private interface Response {
    double of(int design, int number);
  }

  private static Observations observations(int designs, Response response) {
    return new Observations() {
      @Override
      public int designs() {
        return designs;
      }

      @Override
      public double[] of(int design, int from, int to) {
        final double[] made = new double[to - from];
        for (int i = from; i < to; i++) {
          made[i - from] = response.of(design, i);
        }
        return made;
      }
    };
  }
}
