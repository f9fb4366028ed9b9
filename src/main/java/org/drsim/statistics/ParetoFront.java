package org.drsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which designs are not beaten in both of two measures by another, small being good in both.
 *
 * <p>By means, a design is on the front if none is at least as good in both measures and better in
 * one. That is what was seen; what can be said with 95 % confidence about all designs together is
 * which of them are <em>beaten</em>: design i by design l, if l is better in each measure by the
 * paired t test, or the same in one without any doubt, as prices are. Both have to be refuted, so
 * each may be tested at the full level (intersection-union), and Bonferroni over the other designs
 * and Holm's step-down over the designs keep the probability of calling any unbeaten design beaten
 * at 5 %. What is neither on the front by means nor surely beaten may be on it.
 */
public final class ParetoFront {

  private static final double ERROR = 1 - Estimates.CONFIDENCE;

  private ParetoFront() {}

  /** What is said of a design. */
  public enum Place {
    /** Not beaten by means. */
    FRONT("front"),
    /** Beaten by means, but not surely. */
    PERHAPS("perhaps"),
    /** Surely beaten. */
    BEATEN("beaten");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    /** As results write it. */
    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * The place of each design.
   *
   * @param first one row per design: the first measure in each replication
   * @param second the second measure in the same replications, under the same random numbers
   */
  public static List<Place> places(double[][] first, double[][] second) {
    final boolean[] beaten = surelyBeaten(first, second);
    final List<Place> places = new ArrayList<>();
    for (int i = 0; i < beaten.length; i++) {
      final int one = i;
      final boolean byMeans =
          IntStream.range(0, beaten.length)
              .anyMatch(
                  other ->
                      other != one
                          && beatsByMeans(
                              mean(first[other]) - mean(first[one]),
                              mean(second[other]) - mean(second[one])));
      places.add(!byMeans ? Place.FRONT : beaten[i] ? Place.BEATEN : Place.PERHAPS);
    }
    return places;
  }

  private static boolean beatsByMeans(double first, double second) {
    return first <= 0 && second <= 0 && (first < 0 || second < 0);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static boolean[] surelyBeaten(double[][] first, double[][] second) {
    final int k = first.length;
    final double[] p = new double[k];
    for (int i = 0; i < k; i++) {
      double least = 1;
      for (int l = 0; l < k; l++) {
        if (l != i) {
          least =
              Math.min(
                  least,
                  notBeaten(
                      Differences.each(first[i], first[l]),
                      Differences.each(second[i], second[l])));
        }
      }
      p[i] = Math.min(1, least * (k - 1));
    }
    return Holm.stepDown(p, ERROR);
  }

  /** The p-value of "it is not at least as good in both and better in one". */
  private static double notBeaten(double[] first, double[] second) {
    return areNothing(first) && areNothing(second) ? 1 : Math.max(isWorse(first), isWorse(second));
  }

  private static boolean areNothing(double[] differences) {
    return Arrays.stream(differences).allMatch(one -> one == 0);
  }

  /** Of differences without spread, such as those of prices, the sign is certain. */
  private static double isWorse(double[] differences) {
    final Moments moments = Moments.of(differences);
    if (moments.isDegenerate()) {
      return moments.mean() <= 0 ? 0 : 1;
    }
    return new StudentTest(differences, 0).below();
  }
}
