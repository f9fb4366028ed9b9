package org.drsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * How much of the variance of a response is due to each uncertain input: by itself (first order),
 * and with all its interactions (total). From the responses at the points of {@link
 * SaltelliDesign}, by the estimators that A. Saltelli et al. found best ("Variance based
 * sensitivity analysis of model output", Computer Physics Communications 181, 2010, table 2): for
 * the first order {@code mean f(B) (f(AB) − f(A)) / V}, for the total {@code mean (f(A) − f(AB))² /
 * 2V} (M. J. W. Jansen, Computer Physics Communications 117, 1999). Responses are centred first,
 * which takes nothing from the expectation and much from the spread. Estimates of small indices may
 * come out below zero.
 *
 * <p>Intervals are by the bootstrap: rows are drawn with replacement, and the 2.5 % and 97.5 %
 * quantiles are taken. They are intervals for random rows; for a quasi-random design, which is more
 * even, they are on the safe side.
 */
public final class SobolIndices {

  private static final int STUDIES = 1000;
  private static final double HALF_ERROR = (1 - Estimates.CONFIDENCE) / 2;

  private final double[] a;
  private final double[] b;
  private final double[][] mixed;

  private SobolIndices(double[] a, double[] b, double[][] mixed) {
    this.a = a;
    this.b = b;
    this.mixed = mixed;
  }

  /**
   * The indices of an input.
   *
   * @param first share of the variance that would go if the input were known
   * @param total share that would be left if all other inputs were known
   */
  public record Index(Estimate first, Estimate total) {}

  /**
   * The indices of all inputs.
   *
   * @param a responses to the rows of the first matrix
   * @param b responses to the rows of the second
   * @param mixed for each input, the responses to the rows of the first in which this input is that
   *     of the second
   * @param uniforms random numbers from 0 to 1 by index, to draw rows with
   * @throws IllegalArgumentException if the numbers of rows differ, or are below two
   */
  public static List<Index> of(
      double[] a, double[] b, double[][] mixed, LongToDoubleFunction uniforms) {
    if (a.length < 2
        || b.length != a.length
        || Arrays.stream(mixed).anyMatch(rows -> rows.length != a.length)) {
      throw new IllegalArgumentException(
          a.length + " and " + b.length + " responses; as many of each are needed, at least two");
    }
    return new SobolIndices(a, b, mixed).all(uniforms);
  }

  private List<Index> all(LongToDoubleFunction uniforms) {
    final int[] rows = new int[a.length];
    Arrays.setAll(rows, i -> i);
    final double[][] values = indices(rows);
    final double[][] sorted = new double[2 * mixed.length][STUDIES];
    for (int study = 0; study < STUDIES; study++) {
      final double[][] again = indices(drawnRows(uniforms, study));
      for (int input = 0; input < mixed.length; input++) {
        sorted[2 * input][study] = again[input][0];
        sorted[2 * input + 1][study] = again[input][1];
      }
    }
    final List<Index> all = new ArrayList<>();
    for (int input = 0; input < mixed.length; input++) {
      all.add(
          new Index(
              estimate(values[input][0], sorted[2 * input]),
              estimate(values[input][1], sorted[2 * input + 1])));
    }
    return List.copyOf(all);
  }

  private int[] drawnRows(LongToDoubleFunction uniforms, int study) {
    final int[] rows = new int[a.length];
    Arrays.setAll(
        rows, i -> (int) (uniforms.applyAsDouble((long) study * a.length + i) * a.length));
    return rows;
  }

  private Estimate estimate(double value, double[] drawn) {
    final int n = a.length;
    if (Double.isNaN(value)) {
      return Estimate.nothing(n, "the response is the same everywhere");
    }
    Arrays.sort(drawn);
    return new Estimate(
        value,
        drawn[(int) (HALF_ERROR * STUDIES)],
        drawn[STUDIES - 1 - (int) (HALF_ERROR * STUDIES)],
        n,
        null);
  }

  /** First order and total of each input, not a number where there is no variance. */
  private double[][] indices(int[] rows) {
    double sum = 0;
    for (final int row : rows) {
      sum += a[row] + b[row];
    }
    final double mean = sum / (2.0 * rows.length);
    double variance = 0;
    for (final int row : rows) {
      variance += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
    }
    variance /= 2.0 * rows.length - 1;
    final double[][] indices = new double[mixed.length][];
    for (int input = 0; input < mixed.length; input++) {
      indices[input] = ofInput(rows, mixed[input], mean, variance);
    }
    return indices;
  }

  private double[] ofInput(int[] rows, double[] ab, double mean, double variance) {
    double first = 0;
    double total = 0;
    for (final int row : rows) {
      final double difference = ab[row] - a[row];
      first += (b[row] - mean) * difference;
      total += difference * difference;
    }
    final boolean none = StrictMath.sqrt(variance) <= Estimates.SAME * Math.abs(mean);
    return new double[] {
      none ? Double.NaN : first / rows.length / variance,
      none ? Double.NaN : total / (2.0 * rows.length) / variance
    };
  }
}
