package org.drsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HolmTest {

  private static final double ALPHA = 0.05;
  private static final int DRAWN = 20_000;

  @Test
  void aSingleObjectiveHasTheWholeLevel() {
    assertThat(Holm.rejected(new double[] {0.05}, ALPHA)).containsExactly(true);
    assertThat(Holm.rejected(new double[] {0.0501}, ALPHA)).containsExactly(false);
  }

  @Test
  void severalAreDecidedOneAfterTheOther() {
    // 0.05/6, 0.05/6, 0.05/4, 0.05/2
    assertThat(Holm.rejected(new double[] {0.024, 0.008, 0.012, 0.0083}, ALPHA))
        .containsExactly(true, true, true, true);
    assertThat(Holm.rejected(new double[] {0.024, 0.008, 0.013, 0.0083}, ALPHA))
        .containsExactly(false, true, false, true);
    assertThat(Holm.rejected(new double[] {0.009, 0.009, 0.009, 0.009}, ALPHA))
        .containsExactly(false, false, false, false);
  }

  /**
   * All 2^m cases of which objectives are missed, each refuted by Bonferroni at α: what step-down
   * decides must hold in every case that is left.
   */
  @Test
  void whatIsDecidedHoldsInEveryCaseThatIsNotRefuted() {
    final SplittableRandom random = new SplittableRandom(3);
    int decided = 0;
    for (int drawn = 0; drawn < DRAWN; drawn++) {
      final int m = random.nextInt(1, 6);
      final double[] met = new double[m];
      final double[] missed = new double[m];
      for (int i = 0; i < m; i++) {
        final double p = 0.06 * Math.pow(random.nextDouble(), 2);
        met[i] = random.nextBoolean() ? p : 1 - p;
        missed[i] = 1 - met[i];
      }
      final boolean[] isMet = Holm.rejected(met, ALPHA);
      final boolean[] isMissed = Holm.rejected(missed, ALPHA);
      for (int i = 0; i < m; i++) {
        decided += isMet[i] || isMissed[i] ? 1 : 0;
        assertThat(!isMet[i] || holdsInAll(met, missed, i, true)).isTrue();
        assertThat(!isMissed[i] || holdsInAll(met, missed, i, false)).isTrue();
      }
    }
    assertThat(decided).isGreaterThan(DRAWN / 10);
  }

  /** Whether objective i is met (or missed) in every case that is not refuted. */
  private static boolean holdsInAll(double[] met, double[] missed, int i, boolean wantsMet) {
    final int m = met.length;
    for (int truth = 0; truth < 1 << m; truth++) {
      final boolean isMissed = (truth >> i & 1) == 1;
      if (isMissed == wantsMet && !refuted(met, missed, truth)) {
        return false;
      }
    }
    return true;
  }

  private static boolean refuted(double[] met, double[] missed, int truth) {
    final int m = met.length;
    final int t = Integer.bitCount(truth);
    for (int i = 0; i < m; i++) {
      final boolean isMissed = (truth >> i & 1) == 1;
      final double level =
          t == 0 || t == m ? ALPHA / m : isMissed ? ALPHA / (2 * t) : ALPHA / (2 * (m - t));
      if ((isMissed ? met[i] : missed[i]) <= level) {
        return true;
      }
    }
    return false;
  }

  /**
   * Two objectives exactly at their limits, whose figures depend on each other as badly as can be:
   * a right verdict on the one comes when the other is nearly decided wrongly. Holm's procedure on
   * the smaller of the two p-values is wrong in one study of ten; in each direction, in one of
   * twenty.
   */
  @Test
  void dependenceDoesNotBreakTheLevel() {
    final SplittableRandom random = new SplittableRandom(8);
    int wrong = 0;
    int wrongOnSmaller = 0;
    for (int study = 0; study < DRAWN; study++) {
      // The p-values of the true hypotheses, each uniform; those of the false ones are the rest.
      final double one = random.nextDouble();
      final double other = exchanged(one);
      final boolean[] untrue = Holm.rejected(new double[] {one, other}, ALPHA);
      wrong += untrue[0] || untrue[1] ? 1 : 0;
      wrongOnSmaller += isWrongOnSmaller(one, other) ? 1 : 0;
    }
    final double spread = 3.1 * Math.sqrt(DRAWN * 0.05 * 0.95);
    assertThat((double) wrong).isBetween(DRAWN * ALPHA - spread, DRAWN * ALPHA + spread);
    assertThat((double) wrongOnSmaller).isGreaterThan(2 * DRAWN * ALPHA - 2 * spread);
  }

  /** The number with some of its fortieths exchanged, which leaves it uniform. */
  private static double exchanged(double number) {
    final int part = (int) (40 * number);
    final int to =
        switch (part) {
          case 0 -> 5;
          case 5 -> 0;
          case 1 -> 39;
          case 39 -> 1;
          default -> part;
        };
    return number + (to - part) / 40.0;
  }

  /** The smaller first, at α/2; if it is rejected, the other at α. */
  private static boolean isWrongOnSmaller(double one, double other) {
    final double smallerOfOne = Math.min(one, 1 - one);
    final double smallerOfOther = Math.min(other, 1 - other);
    final double first = smallerOfOne <= smallerOfOther ? one : other;
    final double second = smallerOfOne <= smallerOfOther ? other : one;
    return first <= ALPHA / 2 || (1 - first <= ALPHA / 2 && second <= ALPHA);
  }

  @Test
  void ofMembersOneIsRefutedWithAllAndAllWithOne() {
    final double[] p = {0.01, 0.2, 0.04};
    assertThat(Holm.ofAny(p)).isEqualTo(0.2);
    assertThat(Holm.ofAll(p)).isEqualTo(0.03);
    assertThat(Holm.ofAll(new double[] {0.9, 0.8})).isEqualTo(1);
    assertThat(Arrays.stream(new int[] {1, 2, 3, 10}).mapToDouble(m -> Holm.firstLevel(m, ALPHA)))
        .containsExactly(0.05, 0.025, 0.0125, 0.05 / 18);
  }
}
