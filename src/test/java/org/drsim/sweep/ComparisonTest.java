package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drsim.sweep.Comparison.Finding;
import org.junit.jupiter.api.Test;

/** Two variants against each other. */
final class ComparisonTest {

  /**
   * Hours of sleep gained by ten patients with two drugs: Student 1908, after Cushny and Peebles.
   */
  private static final double[] ONE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] OTHER = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  /** R: t.test(other, one, paired = TRUE). */
  @Test
  void pairs_haveTheIntervalOfTheirDifferences() {
    final Comparison comparison = Comparison.paired("sleep", "s", ONE, OTHER);
    assertThat(comparison.difference().value()).isCloseTo(1.58, within(1e-9));
    assertThat(comparison.difference().low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(comparison.difference().high()).isCloseTo(2.4598858, within(1e-6));
    assertThat(comparison.finding()).isEqualTo(Finding.LARGER);
  }

  /** R: t.test(other, one), 17.776 degrees of freedom. */
  @Test
  void independentRuns_haveWelchsInterval() {
    final Comparison comparison = Comparison.independent("sleep", "s", ONE, OTHER);
    assertThat(comparison.difference().low()).isCloseTo(-0.2054832, within(1e-6));
    assertThat(comparison.difference().high()).isCloseTo(3.3654832, within(1e-6));
    assertThat(comparison.finding()).isEqualTo(Finding.NOT_SHOWN);
  }

  @Test
  void whatNeverEndsOnBothSides_doesNotDiffer_andOnOneSideHasNoMean() {
    final double never = Double.POSITIVE_INFINITY;
    final Comparison both =
        Comparison.paired("rto", "s", new double[] {1, never}, new double[] {1, never});
    assertThat(both.finding()).isEqualTo(Finding.SAME);
    final Comparison one =
        Comparison.paired("rto", "s", new double[] {1, 2}, new double[] {1, never});
    assertThat(one.finding()).isEqualTo(Finding.NOT_SHOWN);
    assertThat(one.difference().reason()).contains("infinite");
  }

  @Test
  void aPairThatSaysNothingOnOneSide_isLeftOut() {
    final Comparison comparison =
        Comparison.paired(
            "loss", "s", new double[] {1, Double.NaN, 3, 4}, new double[] {2, 9, Double.NaN, 6});
    assertThat(comparison.difference().n()).isEqualTo(2);
    assertThat(comparison.difference().value()).isCloseTo(1.5, within(1e-12));
  }
}
