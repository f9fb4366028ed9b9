package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Curves with a bounded number of points. */
final class ThinningTest {

  @Test
  void fewPoints_allStay() {
    final Thinning thin = Thinning.of(new double[] {0, 1, 2}, new double[] {5, 6, 1}, 3);
    assertThat(thin.times()).containsExactly(0, 1, 2);
    assertThat(thin.values()).containsExactly(5, 6, 1);
    assertThat(thin.stretch()).isZero();
  }

  /** In each stretch the lowest and the highest of all points in it are still there. */
  @Test
  void manyPoints_keepTheExtremesOfEachStretch() {
    final Random random = new Random(4);
    for (int trial = 0; trial < 50; trial++) {
      final int n = 2000 + random.nextInt(3000);
      final double[] times = random.doubles(n, 0, 1e5).sorted().toArray();
      final double[] values = random.doubles(n, 0, 600).toArray();
      final Thinning thin = Thinning.of(times, values, 400);

      assertThat(thin.times().length).isLessThanOrEqualTo(404);
      assertThat(thin.times()).isSorted();
      for (double from = times[0]; from < times[n - 1]; from += thin.stretch()) {
        final double begin = from;
        assertThat(most(thin.times(), thin.values(), begin, thin.stretch()))
            .isEqualTo(most(times, values, begin, thin.stretch()));
      }
      assertThat(Arrays.stream(thin.values()).min()).isEqualTo(Arrays.stream(values).min());
    }
  }

  private static double most(double[] times, double[] values, double from, double stretch) {
    double most = Double.NEGATIVE_INFINITY;
    // A hair inside, as the ends of stretches are rounded.
    for (int i = 0; i < times.length; i++) {
      if (times[i] >= from + 1e-6 && times[i] < from + stretch - 1e-6) {
        most = Math.max(most, values[i]);
      }
    }
    return most;
  }
}
