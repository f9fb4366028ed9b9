package org.drsim.statistics;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * Selects the largest of several means in two stages (Y. Rinott, "On two-stage selection procedures
 * and related probability-inequalities", Communications in Statistics A7, 1978): from the variance
 * of the first observations of each design follows how many more it needs. The best is selected
 * with the probability wanted, if it is better than the others by the indifference zone, for
 * independent normal observations; common random numbers make it neither wrong nor cheaper.
 */
public final class Rinott {

  private static final int PANELS = 16;

  /** Abscissas and weights of Gauss and Legendre with five points on (−1, 1). */
  private static final double[] POINTS = {
    -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
  };

  private static final double[] WEIGHTS = {
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891
  };

  private static final double LARGEST = 1000;
  private static final double ACCURACY = 1e-7;

  private final int designs;
  private final int first;
  private final double h;

  /**
   * The procedure for a number of designs.
   *
   * @param designs k, at least 2
   * @param first n₀, how many observations of each there are in the first stage, at least 3
   * @param probability of a right selection, more than 1/k
   */
  public Rinott(int designs, int first, double probability) {
    this.designs = designs;
    this.first = first;
    this.h = constant(designs, first, probability);
  }

  /**
   * The constant h: the probability of a right selection in the least favourable configuration is
   * {@code ∫ (∫ Φ(h / √(ν (1/x + 1/y))) f(x) dx)^(k−1) f(y) dy}, where f is the density of χ² with
   * ν = n₀ − 1 degrees of freedom.
   *
   * @param designs k, at least 2
   * @param first n₀, how many observations of each there are in the first stage, at least 3
   * @param probability of a right selection, more than 1/k
   */
  public static double constant(int designs, int first, double probability) {
    if (designs < 2 || first < 3 || !(probability > 1.0 / designs && probability < 1)) {
      throw new IllegalArgumentException(
          designs + " designs, " + first + " first observations, probability " + probability);
    }
    final Integral integral = new Integral(first - 1);
    final UnivariateFunction excess = h -> integral.correct(h, designs) - probability;
    return new BrentSolver(ACCURACY).solve(1000, excess, 0, LARGEST);
  }

  /**
   * Runs both stages.
   *
   * @param indifference the smallest difference of means that matters
   * @param mostEach observations of a design that may be made
   * @throws TooManyObservationsException if more would be needed
   */
  public Selection select(Observations source, double indifference, int mostEach) {
    if (source.designs() != designs) {
      throw new IllegalArgumentException(source.designs() + " designs instead of " + designs);
    }
    final double[] means = new double[designs];
    final int[] counts = new int[designs];
    for (int i = 0; i < designs; i++) {
      final double[] begun = source.of(i, 0, first);
      counts[i] = needed(Moments.of(begun).variance(), indifference, mostEach);
      means[i] =
          (Arrays.stream(begun).sum() + Arrays.stream(source.of(i, first, counts[i])).sum())
              / counts[i];
    }
    return Selection.largest(means, counts);
  }

  private int needed(double variance, double indifference, int mostEach) {
    final double needed = StrictMath.ceil(h * h * variance / (indifference * indifference));
    if (needed > mostEach) {
      throw new TooManyObservationsException((long) needed, mostEach);
    }
    return Math.max(first, (int) needed);
  }

  /** Over the probabilities of both χ², in panels that crowd where the quantile is steep. */
  private static final class Integral {

    private final double freedom;
    private final double[] quantiles = new double[PANELS * POINTS.length];
    private final double[] weights = new double[PANELS * POINTS.length];

    Integral(int freedom) {
      this.freedom = freedom;
      final ChiSquaredDistribution chi = new ChiSquaredDistribution(null, freedom);
      for (int panel = 0; panel < PANELS; panel++) {
        final double from = edge(panel);
        final double half = (edge(panel + 1) - from) / 2;
        for (int point = 0; point < POINTS.length; point++) {
          final int i = panel * POINTS.length + point;
          quantiles[i] = chi.inverseCumulativeProbability(from + half * (1 + POINTS[point]));
          weights[i] = half * WEIGHTS[point];
        }
      }
    }

    /** From 0 to 1; its derivative vanishes at both ends. */
    private static double edge(int panel) {
      final double t = (double) panel / PANELS;
      return t * t * t * (10 - 15 * t + 6 * t * t);
    }

    double correct(double h, int designs) {
      double sum = 0;
      for (int j = 0; j < quantiles.length; j++) {
        double inner = 0;
        for (int i = 0; i < quantiles.length; i++) {
          inner += weights[i] * normal(h / spread(quantiles[i], quantiles[j]));
        }
        sum += weights[j] * StrictMath.pow(inner, designs - 1.0);
      }
      return sum;
    }

    private double spread(double x, double y) {
      return StrictMath.sqrt(freedom * (1 / x + 1 / y));
    }

    private static double normal(double z) {
      return Erf.erfc(-z / StrictMath.sqrt(2)) / 2;
    }
  }
}
