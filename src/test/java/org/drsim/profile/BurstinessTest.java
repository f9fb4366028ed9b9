package org.drsim.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Burstiness of processes of which the answers are known. */
final class BurstinessTest {

  private static final long SECOND = 1_000_000_000L;

  /** A Poisson process: index 1 in windows of any length, no likeness, exponent 0.5. */
  @Test
  void poisson_isNotBursty() {
    final RandomStream random = new RandomNumbers(7, 0).stream("disk", "gaps");
    final BinnedWrites bins = new BinnedWrites(1 << 20);
    double seconds = 0;
    int writes = 0;
    while (seconds < 40_000) {
      bins.add((long) (seconds * SECOND), 4096);
      seconds += -StrictMath.log(random.uniform(writes++)) / 20;
    }
    final Burstiness burstiness = BurstAnalysis.of(bins.series(40_000 * SECOND), 0);
    for (final Burstiness.Dispersion one : burstiness.dispersion()) {
      // The variance of n normal values has the relative standard error √(2/n).
      assertThat(one.ofWrites())
          .as("in %s s", one.windowSeconds())
          .isCloseTo(1, within(4 * StrictMath.sqrt(2.0 / one.windows())));
      assertThat(one.ofBytes())
          .isCloseTo(
              1 / StrictMath.sqrt(20 * one.windowSeconds()),
              within(0.5 / StrictMath.sqrt(20 * one.windowSeconds())));
    }
    assertThat(burstiness.dispersion()).hasSize(5);
    assertThat(burstiness.autocorrelation().get(0).coefficient())
        .isCloseTo(0, within(4 / StrictMath.sqrt(40_000)));
    final Hurst hurst = Objects.requireNonNull(burstiness.hurst());
    assertThat(hurst.exponent()).isCloseTo(0.5, within(0.03));
    assertThat(hurst.low()).isLessThan(0.5);
    assertThat(hurst.high()).isGreaterThan(0.5);
  }

  /** A second with, a second without: opposite after one, equal after two; no spread over ten. */
  @Test
  void turns_areOppositeAndEqual() {
    final long[] bytes = new long[1000];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = 1000;
    }
    final Burstiness burstiness = BurstAnalysis.of(RateSeries.of(1, bytes), 0);
    assertThat(burstiness.autocorrelation().get(0).coefficient()).isCloseTo(-1, within(0.01));
    assertThat(burstiness.autocorrelation().get(1).coefficient()).isCloseTo(1, within(0.02));
    assertThat(burstiness.dispersion().get(0).ofBytes()).isCloseTo(1, within(0.001));
    assertThat(burstiness.dispersion().get(1).ofBytes()).isZero();
  }

  /** Fractional Gaussian noise, made exactly by circulant embedding (Davies and Harte 1987). */
  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.6, 2", "0.7, 3", "0.8, 4", "0.9, 5", "0.9, 6"})
  void fractionalGaussianNoise_hasItsExponent(double exponent, long seed) {
    final double[] noise = noise(exponent, 1 << 16, seed);
    final long[] bytes = new long[noise.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = StrictMath.round(1e7 + 1e6 * noise[i]);
    }
    final Hurst hurst = Objects.requireNonNull(Hurst.of(RateSeries.of(1, bytes), 0));
    final double error = (hurst.high() - hurst.low()) / 2 / 1.96;
    assertThat(error).isLessThan(0.02);
    assertThat(hurst.exponent()).isCloseTo(exponent, within(3.5 * error));
    assertThat(hurst.isStraight()).isTrue();
  }

  private static double[] noise(double exponent, int count, long seed) {
    final int size = 2 * count;
    final Complex[] covariances = new Complex[size];
    for (int i = 0; i < size; i++) {
      final double k = Math.min(i, size - i);
      covariances[i] =
          new Complex(
              (power(k + 1, exponent) - 2 * power(k, exponent) + power(k - 1, exponent)) / 2);
    }
    final FastFourierTransformer fourier = new FastFourierTransformer(DftNormalization.STANDARD);
    final Complex[] values = fourier.transform(covariances, TransformType.FORWARD);
    final RandomStream random = new RandomNumbers(seed, 0).stream("noise", "normal");
    final Complex[] drawn = new Complex[size];
    for (int i = 0; i < size; i++) {
      final double scale = StrictMath.sqrt(Math.max(0, values[i].getReal()) / size);
      drawn[i] = new Complex(scale * normal(random, 2L * i), scale * normal(random, 2L * i + 1));
    }
    final Complex[] noise = fourier.transform(drawn, TransformType.FORWARD);
    final double[] real = new double[count];
    for (int i = 0; i < count; i++) {
      real[i] = noise[i].getReal();
    }
    return real;
  }

  private static double power(double base, double exponent) {
    return StrictMath.pow(Math.abs(base), 2 * exponent);
  }

  private static double normal(RandomStream random, long index) {
    return StrictMath.sqrt(-2 * StrictMath.log(random.uniform(2 * index)))
        * StrictMath.cos(2 * Math.PI * random.uniform(2 * index + 1));
  }

  /**
   * Many sources, on and off for times with a tail of exponent 1.4, add up to bursts over all times
   * with H = (3 − 1.4) / 2 (Willinger, Taqqu, Sherman and Wilson 1997).
   */
  @Test
  void heavyTailedSources_haveTheExponentOfTheirTail() {
    final double tail = 1.4;
    final long[] bytes = new long[1 << 16];
    for (int source = 0; source < 100; source++) {
      final RandomStream random = new RandomNumbers(11, 0).stream("source " + source, "on and off");
      double at = -2000 * random.uniform(0);
      for (int turn = 1; at < bytes.length; turn++) {
        final double length = 2 * StrictMath.pow(random.uniform(turn), -1 / tail);
        if (turn % 2 == 0) {
          add(bytes, at, at + length, 1000);
        }
        at += length;
      }
    }
    final Hurst hurst = Objects.requireNonNull(Hurst.of(RateSeries.of(1, bytes), 0));
    assertThat(hurst.exponent()).isCloseTo((3 - tail) / 2, within(0.07));
  }

  private static void add(long[] bytes, double from, double to, double rate) {
    for (int i = (int) Math.max(0, from); i < Math.min(bytes.length, to); i++) {
      bytes[i] += (long) (rate * Math.max(0, Math.min(i + 1, to) - Math.max(i, from)));
    }
  }

  /** Nothing is said of what cannot be known. */
  @Test
  void shortOrCoarseSeries_tellLess() {
    assertThat(Hurst.of(RateSeries.of(1, new long[100]), 0)).isNull();
    assertThat(Hurst.of(RateSeries.of(1, 1, 2, 3, 4, 5), 0)).isNull();
    final Burstiness coarse = BurstAnalysis.of(RateSeries.of(1, new long[6000]), 60);
    assertThat(coarse.dispersion())
        .extracting(Burstiness.Dispersion::windowSeconds)
        .containsExactly(60.0, 300.0);
  }
}
