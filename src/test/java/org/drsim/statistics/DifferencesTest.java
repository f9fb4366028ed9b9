package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

final class DifferencesTest {

  private static final int STUDIES = 2000;

  /** "Student" 1908, hours of sleep gained with two drugs, ten patients: 0.70 to 2.46 (printed). */
  @Test
  void theSleepDataHaveTheIntervalsOfTheTextbooks() {
    final double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    final double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    final Estimate paired = Differences.paired(first, second);
    assertThat(paired.value()).isCloseTo(1.58, within(1e-12));
    assertThat(paired.low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(paired.high()).isCloseTo(2.4598858, within(1e-6));
    // The same without pairs: R's t.test(extra ~ group) has -3.3654832 to 0.2054832, df 17.776.
    final Estimate welch = Differences.independent(first, second);
    assertThat(welch.low()).isCloseTo(-0.2054832, within(1e-6));
    assertThat(welch.high()).isCloseTo(3.3654832, within(1e-6));
    assertThat(Differences.degreesOfFreedom(Moments.of(first), Moments.of(second)))
        .isCloseTo(17.776, within(1e-3));
  }

  /** The interval and another library's test agree on where 5 % is. */
  @Test
  void welchAgreesWithAnotherLibrary() {
    final SplittableRandom random = new SplittableRandom(3);
    final double[] first = normals(random, 7, 0, 1);
    final double[] second = normals(random, 19, 0.4, 5);
    final Estimate difference = Differences.independent(first, second);
    final double[] moved = Arrays.stream(second).map(x -> x - difference.high()).toArray();
    assertThat(new TTest().tTest(first, moved)).isCloseTo(0.05, within(1e-9));
  }

  /** Behrens and Fisher's case, unequal variances and numbers. */
  @Test
  void welchCoversAndCommonNumbersSharpen() {
    final SplittableRandom random = new SplittableRandom(31);
    final int covered =
        Covered.times(
            STUDIES,
            i ->
                Covered.covers(
                    Differences.independent(normals(random, 8, 1, 1), normals(random, 20, 3, 4)),
                    2));
    assertThat(covered).isBetween(Covered.low(STUDIES, 0.95), Covered.high(STUDIES, 0.95));
    final double[] common = normals(random, 50, 0, 10);
    final double[] better = Arrays.stream(common).map(x -> x + 1 + 0.1 * Math.sin(x)).toArray();
    assertThat(Differences.paired(common, better).low()).isGreaterThan(0.9);
    assertThat(Differences.independent(common, better).low()).isLessThan(0);
  }

  @Test
  void whatCannotBeToldIsNotTold() {
    assertThat(Differences.independent(new double[] {1}, new double[] {1, 2}).reason())
        .isEqualTo("bounds need 2 observations of each");
    assertThat(Differences.independent(new double[] {1, 1}, new double[] {2, 2}).reason())
        .isEqualTo("all are equal, which bounds nothing");
    final double infinite = Double.POSITIVE_INFINITY;
    assertThat(Differences.independent(new double[] {1, 2}, new double[] {2, infinite}).value())
        .isNaN();
    assertThatThrownBy(() -> Differences.paired(new double[2], new double[3]))
        .hasMessageContaining("2 and 3");
  }

  private static double[] normals(SplittableRandom random, int n, double mean, double deviation) {
    final double[] values = new double[n];
    Arrays.setAll(values, i -> mean + deviation * Covered.normal(random));
    return values;
  }
}
