package org.drsim.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Selects the largest of several means by watching them and dropping designs as soon as they are
 * clearly worse: KN (S.-H. Kim and B. L. Nelson, "A fully sequential procedure for
 * indifference-zone selection in simulation", ACM TOMACS 11, 2001), with {@code c = 1}. It selects
 * the best with the probability wanted, if that is better than the others by the indifference zone,
 * for normal observations, and common random numbers, which make the variances of differences
 * small, save it much of the work.
 */
public final class KimNelson {

  private final Observations source;
  private final int first;
  private final double indifference;
  private final int mostEach;
  private final double hSquared;
  private final double[] sums;
  private final int[] counts;
  private final boolean[] dropped;

  private KimNelson(
      Observations source, int first, double indifference, double probability, int mostEach) {
    final int k = source.designs();
    if (k < 2 || first < 2 || !(indifference > 0) || !(probability > 1.0 / k && probability < 1)) {
      throw new IllegalArgumentException(
          k
              + " designs, "
              + first
              + " first observations, indifference zone "
              + indifference
              + ", probability "
              + probability);
    }
    this.source = source;
    this.first = first;
    this.indifference = indifference;
    this.mostEach = mostEach;
    this.hSquared = hSquared(k, first, 1 - probability);
    this.sums = new double[k];
    this.counts = new int[k];
    this.dropped = new boolean[k];
  }

  /**
   * Runs the procedure.
   *
   * @param first n₀, observations of each before the first is dropped, at least 2, better 10
   * @param indifference the smallest difference of means that matters
   * @param probability of a right selection, more than 1/k
   * @param mostEach observations of a design that may be made
   * @throws TooManyObservationsException if more would be needed
   */
  public static Selection select(
      Observations source, int first, double indifference, double probability, int mostEach) {
    return new KimNelson(source, first, indifference, probability, mostEach).select();
  }

  /** {@code 2 η (n₀ − 1)} with {@code η = ½ ((2α/(k − 1))^(−2/(n₀ − 1)) − 1)}. */
  static double hSquared(int designs, int first, double alpha) {
    final double freedom = first - 1;
    return (StrictMath.pow(2 * alpha / (designs - 1), -2 / freedom) - 1) * freedom;
  }

  private Selection select() {
    final double[][] variances = firstStage();
    int r = first;
    drop(variances, r);
    while (left() > 1) {
      if (r == mostEach) {
        throw new TooManyObservationsException(r + 1L, mostEach);
      }
      final int next = r;
      inPlay().forEach(design -> observe(design, next, next + 1));
      r++;
      drop(variances, r);
    }
    return result();
  }

  /** The variances of the differences between any two. */
  private double[][] firstStage() {
    final double[][] begun = new double[sums.length][];
    for (int i = 0; i < begun.length; i++) {
      begun[i] = observe(i, 0, first);
    }
    final double[][] variances = new double[begun.length][begun.length];
    for (int i = 0; i < begun.length; i++) {
      for (int l = 0; l < i; l++) {
        variances[i][l] = Moments.of(Differences.each(begun[i], begun[l])).variance();
        variances[l][i] = variances[i][l];
      }
    }
    return variances;
  }

  private double[] observe(int design, int from, int to) {
    final double[] made = source.of(design, from, to);
    sums[design] += Arrays.stream(made).sum();
    counts[design] = to;
    return made;
  }

  /** Those that are worse than one in play by more than its W, all judged at once. */
  private void drop(double[][] variances, int r) {
    final int[] all = inPlay().toArray();
    final IntPredicate worse =
        i ->
            Arrays.stream(all)
                .anyMatch(l -> l != i && sums[i] / r < sums[l] / r - allowance(variances[i][l], r));
    final int[] out = Arrays.stream(all).filter(worse).toArray();
    Arrays.stream(out).forEach(i -> dropped[i] = true);
    final boolean isDecided =
        Arrays.stream(all)
            .allMatch(
                i ->
                    Arrays.stream(all).allMatch(l -> l == i || allowance(variances[i][l], r) == 0));
    if (isDecided && left() > 1) {
      // All that are left are equal: the first stands for them.
      final int kept = inPlay().findFirst().orElseThrow();
      inPlay().filter(i -> i != kept).boxed().toList().forEach(i -> dropped[i] = true);
    }
  }

  /** W. */
  private double allowance(double variance, int r) {
    return Math.max(
        0, indifference / (2 * r) * (hSquared * variance / (indifference * indifference) - r));
  }

  private IntStream inPlay() {
    return IntStream.range(0, dropped.length).filter(i -> !dropped[i]);
  }

  private long left() {
    return inPlay().count();
  }

  private Selection result() {
    final double[] means = new double[sums.length];
    Arrays.setAll(means, i -> sums[i] / counts[i]);
    return new Selection(
        inPlay().findFirst().orElseThrow(),
        Arrays.stream(means).boxed().toList(),
        Arrays.stream(counts).boxed().toList());
  }
}
