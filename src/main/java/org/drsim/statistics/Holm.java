package org.drsim.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Decides several objectives together, so that the probability of <em>any</em> false verdict, met
 * that is truly missed or missed that is truly met, is at most α, whatever the dependence between
 * them.
 *
 * <p>Each objective has two null hypotheses, "is missed" (rejected: met) and "is met" (rejected:
 * missed), exactly one of which is true. So Holm's procedure cannot be applied to the smaller of
 * the two p-values at levels α/m, α/(m−1), …: after a right verdict the objective's other
 * hypothesis is still true and was still at risk, and under unfavourable dependence the error
 * exceeds α, to 2 α with two objectives (directional errors, Shaffer 1980).
 *
 * <p>Instead the family is closed by the partition that the objectives make (Finner and
 * Strassburger 2002): the truth is one of 2^m cases, each of which says which t objectives are
 * missed. The case is refuted when the p-value of "is missed" of one of those is at most α/(2t), or
 * that of "is met" of one of the others at most α/(2(m − t)); when all or none are missed, α/m. By
 * Bonferroni a true case is refuted with probability at most α, so that with 1 − α all that is
 * concluded, what holds in every case that is left, is true. Its step-down form is Holm's in each
 * direction, at half the level: with the p-values of one direction in rising order, the i-th of m
 * is decided, if all before it are, when it is at most α / (2 min(m − 1, m − i + 1)), and a single
 * objective when it is at most α: only one of its two hypotheses can be true.
 */
public final class Holm {

  private Holm() {}

  /** The first, strictest level of m hypotheses in one direction. */
  public static double firstLevel(int m, double alpha) {
    return m <= 1 ? alpha : alpha / (2.0 * (m - 1));
  }

  /** Which hypotheses of one direction are rejected. */
  public static boolean[] rejected(double[] p, double alpha) {
    final int m = p.length;
    return rejected(p, i -> m == 1 ? alpha : alpha / (2.0 * Math.min(m - 1, m - i)));
  }

  /** In rising order, as long as each is at most its level. */
  private static boolean[] rejected(double[] p, IntToDoubleFunction level) {
    final int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    final boolean[] rejected = new boolean[p.length];
    for (int i = 0; i < p.length && p[order[i]] <= level.applyAsDouble(i); i++) {
      rejected[order[i]] = true;
    }
    return rejected;
  }

  /**
   * Holm's own procedure, for hypotheses of which any number may be true (S. Holm, "A simple
   * sequentially rejective multiple test procedure", Scand. J. Statist. 6, 1979).
   */
  public static boolean[] stepDown(double[] p, double alpha) {
    return rejected(p, i -> alpha / (p.length - i));
  }

  /** The p-value of "all of these are true": Bonferroni's. */
  public static double ofAll(double[] p) {
    return Math.min(1, p.length * Arrays.stream(p).min().getAsDouble());
  }

  /** The p-value of "one of these is true", which is only refuted with each of them. */
  public static double ofAny(double[] p) {
    return Arrays.stream(p).max().getAsDouble();
  }
}
