package org.drsim.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgeDistributionTest {

  private record Piece(double low, double high) {

    double secondsBelow(double age) {
      return Math.max(0, Math.min(age, high) - low);
    }
  }

  @Test
  void onePiece_isUniform() {
    final AgeDistribution ages = new AgeDistribution();
    ages.add(20, 320);
    assertThat(ages.mean()).isEqualTo(170);
    assertThat(ages.max()).isEqualTo(320);
    assertThat(ages.quantile(0.5)).isEqualTo(170);
    assertThat(ages.quantile(0.99)).isCloseTo(317, within(1e-9));
  }

  /** Nothing between 10 and 50: the median is where the first half of the time ends. */
  @Test
  void aGap_isCrossedAtItsLowerEnd() {
    final AgeDistribution ages = new AgeDistribution();
    ages.add(0, 10);
    ages.add(50, 60);
    assertThat(ages.quantile(0.5)).isEqualTo(10);
    assertThat(ages.quantile(0.75)).isCloseTo(55, within(1e-12));
  }

  @Test
  void ageThatNeverExisted_hasNoStatistics() {
    final AgeDistribution ages = new AgeDistribution();
    ages.add(5, 5);
    assertThat(ages.seconds()).isZero();
    assertThat(ages.quantile(0.5)).isNaN();
  }

  /** Against the definition: the time below the answer is the share asked for. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fewPieces_giveExactQuantiles(long seed) {
    final List<Piece> pieces = drawn(seed, AgeDistribution.EXACT_PIECES);
    final AgeDistribution ages = distribution(pieces);
    for (double share = 0.01; share < 1; share += 0.01) {
      assertThat(secondsBelow(pieces, ages.quantile(share)))
          .isCloseTo(share * ages.seconds(), within(1e-9 * ages.seconds()));
    }
  }

  /** The true quantile lies between the ends of the stated error. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void manyPieces_giveQuantilesWithinTheStatedError(long seed) {
    final List<Piece> pieces = drawn(seed, 5 * AgeDistribution.EXACT_PIECES);
    final AgeDistribution ages = distribution(pieces);
    for (final double share :
        new double[] {0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999}) {
      final double quantile = ages.quantile(share);
      final double wanted = share * ages.seconds();
      assertThat(secondsBelow(pieces, quantile / (1 + AgeDigest.RELATIVE_ERROR)))
          .isLessThanOrEqualTo(wanted);
      assertThat(secondsBelow(pieces, quantile * (1 + AgeDigest.RELATIVE_ERROR)))
          .isGreaterThanOrEqualTo(wanted);
    }
  }

  /**
   * So many that their weights outgrow 32 bits; one uniform piece or many equal ones is the same.
   */
  @ParameterizedTest
  @ValueSource(ints = {2000, 20_000, 100_000})
  void equalPieces_areAsUniformAsOne(int count) {
    final AgeDistribution ages = new AgeDistribution();
    for (int i = 0; i < count; i++) {
      ages.add(7.3, 19.9);
    }
    final AgeDistribution pooled = new AgeDistribution();
    pooled.addAll(ages);
    pooled.addAll(ages);
    for (double share = 0.01; share < 1; share += 0.01) {
      final double exact = 7.3 + share * 12.6;
      assertThat(ages.quantile(share)).isCloseTo(exact, within(AgeDigest.RELATIVE_ERROR * exact));
      assertThat(pooled.quantile(share)).isEqualTo(ages.quantile(share));
    }
  }

  /** Whatever pools first: weights are whole numbers. */
  @Test
  void pools_doNotDependOnTheirOrder() {
    final List<Piece> pieces = drawn(4, 30_000);
    final AgeDistribution forward = new AgeDistribution();
    final AgeDistribution backward = new AgeDistribution();
    for (int from = 0; from < 30_000; from += 3000) {
      forward.addAll(distribution(pieces.subList(from, from + 3000)));
      backward.addAll(distribution(pieces.subList(27_000 - from, 30_000 - from)));
    }
    for (double share = 0.005; share < 1; share += 0.005) {
      assertThat(forward.quantile(share)).isEqualTo(backward.quantile(share));
    }
  }

  @Test
  void meanAndMaximum_areExactHoweverManyPieces() {
    final List<Piece> pieces = drawn(9, 20_000);
    final AgeDistribution ages = distribution(pieces);
    final double area =
        pieces.stream().mapToDouble(p -> (p.high * p.high - p.low * p.low) / 2).sum();
    assertThat(ages.mean()).isCloseTo(area / ages.seconds(), within(1e-9 * ages.mean()));
    assertThat(ages.max()).isEqualTo(pieces.stream().mapToDouble(Piece::high).max().orElseThrow());
  }

  /** Pooled in parts or at once: the same pieces, the same answers. */
  @Test
  void parts_poolToTheWhole() {
    final List<Piece> pieces = drawn(3, 6000);
    final AgeDistribution whole = distribution(pieces);
    final AgeDistribution pooled = new AgeDistribution();
    for (int from = 0; from < 6000; from += 500) {
      pooled.addAll(distribution(pieces.subList(from, from + 500)));
    }
    assertThat(pooled.quantile(0.95)).isEqualTo(whole.quantile(0.95));
    assertThat(pooled.mean()).isCloseTo(whole.mean(), within(1e-9 * whole.mean()));
    assertThat(pooled.max()).isEqualTo(whole.max());
  }

  private static AgeDistribution distribution(List<Piece> pieces) {
    final AgeDistribution ages = new AgeDistribution();
    pieces.forEach(piece -> ages.add(piece.low, piece.high));
    return ages;
  }

  private static double secondsBelow(List<Piece> pieces, double age) {
    return pieces.stream().mapToDouble(piece -> piece.secondsBelow(age)).sum();
  }

  /** Lows near zero and over orders of magnitude, as after an outage. */
  private static List<Piece> drawn(long seed, int count) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      final double low = Math.exp(random.nextDouble(-3, 7));
      pieces.add(new Piece(low, low + random.nextDouble(1, 400)));
    }
    return pieces;
  }
}
