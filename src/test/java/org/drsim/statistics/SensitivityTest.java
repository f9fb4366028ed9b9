package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

final class SensitivityTest {

  private static final double A = 7;
  private static final double B = 0.1;

  /**
   * Ishigami and Homma 1990: {@code sin x₁ + a sin² x₂ + b x₃⁴ sin x₁} on (−π, π)³; V₁ = ½ (1 + b
   * π⁴/5)², V₂ = a²/8, V₁₃ = b² π⁸ (1/18 − 1/50). So x₃ does nothing by itself, and something with
   * x₁.
   */
  @Test
  void theIshigamiFunctionHasItsIndices() {
    final double one = Math.pow(1 + B * Math.pow(Math.PI, 4) / 5, 2) / 2;
    final double two = A * A / 8;
    final double together = B * B * Math.pow(Math.PI, 8) * (1 / 18.0 - 1 / 50.0);
    final double all = one + two + together;
    final List<SobolIndices.Index> indices =
        indices(quasiRandom(4096, 6), SensitivityTest::ishigami, 1);
    final double[] first = {one / all, two / all, 0};
    final double[] total = {(one + together) / all, two / all, together / all};
    for (int i = 0; i < 3; i++) {
      assertThat(indices.get(i).first().value()).isCloseTo(first[i], within(0.01));
      assertThat(indices.get(i).total().value()).isCloseTo(total[i], within(0.01));
      assertThat(Covered.covers(indices.get(i).first(), first[i])).isTrue();
      assertThat(Covered.covers(indices.get(i).total(), total[i])).isTrue();
    }
  }

  /** With random rows each interval covers its index in 95 %. */
  @Test
  void intervalsOfIndicesCover() {
    final SplittableRandom random = new SplittableRandom(14);
    final double one = 4 / 5.0;
    int first = 0;
    int total = 0;
    final int studies = 300;
    for (int study = 0; study < studies; study++) {
      final double[][] rows = new double[200][];
      Arrays.setAll(rows, i -> random.doubles(4).toArray());
      final SobolIndices.Index index = indices(rows, x -> 2 * x[0] + x[1], study).get(0);
      first += Covered.covers(index.first(), one) ? 1 : 0;
      total += Covered.covers(index.total(), one) ? 1 : 0;
    }
    // The percentile bootstrap is a little short with 200 rows: 93 %.
    assertThat(first).isGreaterThanOrEqualTo(Covered.low(studies, 0.93));
    assertThat(total).isGreaterThanOrEqualTo(Covered.low(studies, 0.93));
  }

  @Test
  void aConstantHasNoIndices() {
    final SobolIndices.Index index = indices(quasiRandom(64, 2), x -> 5, 1).get(0);
    assertThat(index.first().value()).isNaN();
    assertThat(index.total().reason()).isEqualTo("the response is the same everywhere");
    assertThatThrownBy(
            () -> SobolIndices.of(new double[3], new double[2], new double[0][], i -> 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SaltelliDesign(new double[][] {{0.1, 0.2, 0.3}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double ishigami(double[] uniform) {
    final double[] x = Arrays.stream(uniform).map(u -> Math.PI * (2 * u - 1)).toArray();
    return Math.sin(x[0])
        + A * Math.sin(x[1]) * Math.sin(x[1])
        + B * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  private static List<SobolIndices.Index> indices(
      double[][] rows, ToDoubleFunction<double[]> response, long seed) {
    final SaltelliDesign design = new SaltelliDesign(rows);
    final double[] responses = design.points().stream().mapToDouble(response).toArray();
    final double[] uniforms = new SplittableRandom(seed).doubles(1000L * rows.length).toArray();
    return design.indices(responses, i -> uniforms[(int) i]);
  }

  private static double[][] quasiRandom(int rows, int columns) {
    final SobolSequenceGenerator sequence = new SobolSequenceGenerator(columns);
    sequence.skipTo(1);
    final double[][] points = new double[rows][];
    Arrays.setAll(points, i -> sequence.nextVector());
    return points;
  }

  @Test
  void aTornadoHasTheWidestBarFirst() {
    final double[] base = {10, 12, 14};
    final Tornado tornado =
        Tornado.of(
            base,
            List.of("slots", "bandwidth", "idle"),
            List.of(new double[] {11, 13, 15.3}, new double[] {20, 23, 24}, base),
            List.of(new double[] {9, 11, 13.2}, new double[] {9, 12, 13}, base));
    assertThat(tornado.base().value()).isEqualTo(12);
    assertThat(tornado.bars().stream().map(Tornado.Bar::input))
        .containsExactly("bandwidth", "slots", "idle");
    assertThat(tornado.bars().get(0).low().value()).isCloseTo(31 / 3.0, within(1e-12));
    assertThat(tornado.bars().get(0).swing()).isCloseTo(31 / 3.0 + 2 / 3.0, within(1e-12));
    assertThat(tornado.bars().get(2).swing()).isZero();
  }

  /** Prices without chance in them, and a measure under common random numbers. */
  @Test
  void theFrontIsWhatNothingBeats() {
    final SplittableRandom random = new SplittableRandom(15);
    final double[] noise = new double[40];
    Arrays.setAll(noise, i -> Covered.normal(random));
    final double[] price = {1, 2, 3, 2.000001, 4, 1};
    final double[] mean = {10, 5, 6, 5.05, 1, 12};
    final double[][] prices = new double[price.length][noise.length];
    final double[][] measures = new double[price.length][noise.length];
    for (int i = 0; i < price.length; i++) {
      final double expected = mean[i];
      Arrays.fill(prices[i], price[i]);
      Arrays.setAll(measures[i], j -> expected + noise[j] + 0.5 * Covered.normal(random));
    }
    final List<ParetoFront.Place> places = ParetoFront.places(prices, measures);
    assertThat(places)
        .containsExactly(
            ParetoFront.Place.FRONT,
            ParetoFront.Place.FRONT,
            ParetoFront.Place.BEATEN,
            ParetoFront.Place.PERHAPS,
            ParetoFront.Place.FRONT,
            ParetoFront.Place.BEATEN);
  }

  /** Twelve equal designs: hardly ever is one called beaten. */
  @Test
  void equalDesignsAreNotCalledBeaten() {
    final SplittableRandom random = new SplittableRandom(16);
    final int studies = 400;
    final int wrong =
        Covered.times(
            studies,
            s -> {
              final double[][] first = new double[12][];
              final double[][] second = new double[12][];
              Arrays.setAll(first, i -> normals(random));
              Arrays.setAll(second, i -> normals(random));
              return ParetoFront.places(first, second).contains(ParetoFront.Place.BEATEN);
            });
    assertThat(wrong).isLessThanOrEqualTo(Covered.high(studies, 0.05));
  }

  private static double[] normals(SplittableRandom random) {
    final double[] values = new double[15];
    Arrays.setAll(values, i -> Covered.normal(random));
    return values;
  }
}
