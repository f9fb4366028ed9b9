package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an outage at each instant loses, as stored and as thinned. */
final class LossFunctionTest {

  private static final double END = 10_000;

  private static LossFunction drawn(Random random, int steps) {
    final LossFunction function = new LossFunction(END);
    double after = 0;
    for (int i = 0; i < steps; i++) {
      function.add(after, after - 20 - 100 * random.nextDouble(), 0);
      after += END / steps * (0.5 + random.nextDouble() / 2);
    }
    return function;
  }

  /** By definition: the last step before an instant counts. */
  private static double loss(LossFunction function, double instant) {
    final Map<String, Object> data = function.data();
    final double[] after = (double[]) data.get("a");
    final double[] markers = (double[]) data.get("m");
    double loss = Double.NaN;
    for (int i = 0; i < after.length; i++) {
      if (after[i] < instant) {
        loss = instant - markers[i];
      }
    }
    return loss;
  }

  @Test
  void thinned_neverUnderstates_andOverstatesByNoMoreThanItSays() {
    final Random random = new Random(8);
    for (int trial = 0; trial < 40; trial++) {
      final LossFunction whole = drawn(random, 300);
      final double tolerance = LossFunction.tolerance(List.of(whole), 250);
      final LossFunction thin = whole.thinned(tolerance);
      assertThat(thin.steps()).isBetween(150, 250);
      assertThat(thin.overstated()).isPositive().isLessThanOrEqualTo(tolerance);
      double most = 0;
      for (int i = 0; i < 500; i++) {
        final double instant = 1e-9 + END * random.nextDouble();
        final double over = loss(thin, instant) - loss(whole, instant);
        assertThat(over).isBetween(-1e-9, thin.overstated() + 1e-9);
        most = Math.max(most, over);
      }
      assertThat(most).isPositive();
    }
  }

  @Test
  void fewSteps_stayAsTheyAre() {
    final LossFunction whole = drawn(new Random(1), 20);
    assertThat(whole.thinned(LossFunction.tolerance(List.of(whole), 20))).isSameAs(whole);
  }

  /**
   * Ten thousand steps of 15 s beside ten of an hour: to keep half, pairs of the small ones go
   * together, which overstates by 15 s; the large ones stay.
   */
  @Test
  void whatTellsLeast_isLeftOutFirst() {
    final LossFunction fine = new LossFunction(150_000);
    for (int i = 0; i < 10_000; i++) {
      fine.add(15.0 * i, 15.0 * i - 30, 0);
    }
    final LossFunction coarse = new LossFunction(36_000);
    for (int i = 0; i < 10; i++) {
      coarse.add(3600.0 * i, 3600.0 * i - 86_400, 0);
    }
    final double tolerance = LossFunction.tolerance(List.of(fine, coarse), 5010);

    assertThat(tolerance).isBetween(15.0, 15.3);
    assertThat(fine.thinned(tolerance).steps()).isEqualTo(5000);
    assertThat(fine.thinned(tolerance).overstated()).isEqualTo(15);
    assertThat(coarse.thinned(tolerance).steps()).isEqualTo(10);
    assertThat(coarse.thinned(tolerance).overstated()).isZero();
  }

  /** A regular saw tooth of 300 s that begins at 20 s: uniform from 20 s to 320 s. */
  @Test
  void distribution_ofASawTooth_isUniform() {
    final LossFunction saw = new LossFunction(9000);
    for (int i = 0; i < 30; i++) {
      saw.add(300.0 * i, 300.0 * i - 20, 0);
    }
    assertThat(saw.distribution(600).mean()).isCloseTo(170, within(1e-9));
    assertThat(saw.distribution(600).quantile(0.95)).isCloseTo(305, within(1e-6));
    assertThat(saw.distribution(600).max()).isCloseTo(320, within(1e-9));
  }
}
