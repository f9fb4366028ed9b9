package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Warm-up and batch means, where the steady state is known. */
final class SteadyStateTest {

  /** By the definition, for every d, with sums of its own. */
  @Test
  void mserIsTheMinimumOfItsDefinition() {
    final SplittableRandom random = new SplittableRandom(5);
    for (int study = 0; study < 20; study++) {
      final double[] series = Covered.autoregressive(random, 0.8, 503);
      for (int i = 0; i < 100; i++) {
        series[i] += 20 * Math.exp(-i / 30.0);
      }
      assertThat(Mser5.of(series).observations()).isEqualTo(5 * byDefinition(series));
    }
  }

  private static int byDefinition(double[] series) {
    final int k = series.length / 5;
    final double[] z = new double[k];
    for (int i = 0; i < 5 * k; i++) {
      z[i / 5] += series[i] / 5;
    }
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int d = 0; d <= k - 5; d++) {
      final double mean = Arrays.stream(z, d, k).average().getAsDouble();
      final double squares = Arrays.stream(z, d, k).map(x -> (x - mean) * (x - mean)).sum();
      if (squares / ((k - d) * (double) (k - d)) < least) {
        least = squares / ((k - d) * (double) (k - d));
        best = d;
      }
    }
    return best;
  }

  /** A step down after 200 of 1,000 is cut; a ramp without end says: run longer. */
  @Test
  void mserFindsWhereASeriesSettles() {
    final SplittableRandom random = new SplittableRandom(6);
    final double[] step = new double[1000];
    Arrays.setAll(step, i -> (i < 200 ? 10 : 0) + Covered.normal(random));
    assertThat(Mser5.of(step).observations()).isBetween(200, 250);
    assertThat(Mser5.of(step).isEnough()).isTrue();
    final double[] ramp = new double[1000];
    Arrays.setAll(ramp, i -> i);
    assertThat(Mser5.of(ramp).isEnough()).isFalse();
    assertThat(Mser5.of(new double[50])).isEqualTo(new Mser5(0, true));
    assertThatThrownBy(() -> Mser5.of(new double[49])).hasMessageContaining("at least 50");
  }

  /** M/M/1 at load 0.9 with 100 waiting at first: the mean of what is left is nearly unbiased. */
  @Test
  void mserTakesTheBiasOut() {
    final SplittableRandom random = new SplittableRandom(7);
    double plain = 0;
    double cut = 0;
    for (int study = 0; study < 200; study++) {
      final double[] series = Covered.autoregressive(random, 0.95, 2000);
      for (int i = 0; i < series.length; i++) {
        series[i] += 100 * Math.pow(0.95, i);
      }
      plain += Arrays.stream(series).average().getAsDouble() / 200;
      cut +=
          Arrays.stream(series).skip(Mser5.of(series).observations()).average().getAsDouble() / 200;
    }
    // The transient adds 100/(1 − φ)/n = 1 to the mean; a run's standard error is 20/√2000 = 0.45.
    assertThat(plain).isCloseTo(1, within(0.1));
    assertThat(cut).isCloseTo(0, within(0.1));
  }

  /** By hand: twenty batches of ten, means 0 … 19 shuffled so that they do not depend. */
  @Test
  void batchMeansAreTheTextbooks() {
    final int[] order = {7, 15, 0, 12, 19, 3, 9, 17, 1, 11, 5, 18, 8, 2, 14, 6, 16, 4, 13, 10};
    final double[] series = new double[200];
    Arrays.setAll(series, i -> order[i / 10] + (i % 2 == 0 ? 1 : -1));
    final Estimate estimate = BatchMeans.of(series);
    assertThat(estimate.value()).isEqualTo(9.5);
    // s² of 0 … 19 is 35; t(19; 0.975) = 2.093024 (printed tables).
    assertThat(estimate.high() - 9.5).isCloseTo(2.093024 * Math.sqrt(35 / 20.0), within(1e-5));
  }

  @Test
  void whatCannotBeToldIsNotTold() {
    assertThat(BatchMeans.of(new double[199]).reason()).isEqualTo("batches need 200 observations");
    assertThat(BatchMeans.of(new double[200]).reason()).isEqualTo("all batches are equal");
    final double[] ramp = new double[1000];
    Arrays.setAll(ramp, i -> i);
    assertThat(BatchMeans.of(ramp).reason()).contains("still depend");
    assertThat(BatchMeans.of(ramp).low()).isNaN();
    assertThat(BatchMeans.overlapping(ramp).low()).isNaN();
  }

  /** AR(1), φ = 0.9: the time constant is 10, batches have 200 observations. */
  @Test
  void batchMeansCoverTheMeanOfAnAutoregressiveSeries() {
    final SplittableRandom random = new SplittableRandom(8);
    assertCovers(1000, () -> Covered.autoregressive(random, 0.9, 4000), 0, BatchMeans::of, 0.93);
    assertCovers(
        1000, () -> Covered.autoregressive(random, 0.9, 4000), 0, BatchMeans::overlapping, 0.93);
  }

  /** M/M/1 at load 0.8: waiting times have the mean 4. */
  @Test
  void batchMeansCoverTheWaitOfAQueue() {
    final SplittableRandom random = new SplittableRandom(9);
    assertCovers(300, () -> Covered.waits(random, 0.8, 40_000), 4, BatchMeans::of, 0.92);
  }

  @Test
  @Tag("slow")
  void batchMeansCoverInManyLongRuns() {
    final SplittableRandom random = new SplittableRandom(10);
    assertCovers(4000, () -> Covered.waits(random, 0.8, 100_000), 4, BatchMeans::of, 0.935);
    assertCovers(
        4000, () -> Covered.waits(random, 0.8, 100_000), 4, BatchMeans::overlapping, 0.935);
    assertCovers(4000, () -> Covered.autoregressive(random, 0.9, 20_000), 0, BatchMeans::of, 0.94);
  }

  /**
   * Of those with an interval, at least a share covers the truth: for a dependent series the 95 %
   * are only approached with length, so the share is a little lower, and said in the manual.
   */
  private static void assertCovers(
      int studies,
      java.util.function.Supplier<double[]> series,
      double truth,
      Function<double[], Estimate> interval,
      double atLeast) {
    int given = 0;
    int covered = 0;
    for (int study = 0; study < studies; study++) {
      final Estimate estimate = interval.apply(series.get());
      given += Double.isNaN(estimate.low()) ? 0 : 1;
      covered += Covered.covers(estimate, truth) ? 1 : 0;
    }
    assertThat(given).isGreaterThan(studies * 9 / 10);
    assertThat(covered).isBetween(Covered.low(given, atLeast), Covered.high(given, 0.95));
  }
}
