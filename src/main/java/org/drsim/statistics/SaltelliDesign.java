package org.drsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * The points at which a response is needed for {@link SobolIndices}: two independent matrices A and
 * B, one row per point, and for each input the rows of A with this input taken from B, so that of
 * {@code n} rows and {@code k} inputs there are {@code n (k + 2)} points.
 */
public final class SaltelliDesign {

  private final int inputs;
  private final double[][] rows;

  /**
   * @param rows each of twice as many numbers from 0 to 1 as there are inputs, such as points of a
   *     Sobol sequence
   */
  public SaltelliDesign(double[][] rows) {
    if (rows.length == 0 || rows[0].length % 2 != 0) {
      throw new IllegalArgumentException("rows need two numbers for each input");
    }
    this.rows = rows;
    this.inputs = rows[0].length / 2;
  }

  /** How many rows each matrix has. */
  public int rows() {
    return rows.length;
  }

  /** All points, from 0 to 1 in each input: those of A, of B, and of A with each input of B. */
  public List<double[]> points() {
    final List<double[]> points = new ArrayList<>();
    for (final double[] row : rows) {
      points.add(Arrays.copyOfRange(row, 0, inputs));
    }
    for (final double[] row : rows) {
      points.add(Arrays.copyOfRange(row, inputs, 2 * inputs));
    }
    for (int input = 0; input < inputs; input++) {
      for (final double[] row : rows) {
        final double[] point = Arrays.copyOfRange(row, 0, inputs);
        point[input] = row[inputs + input];
        points.add(point);
      }
    }
    return points;
  }

  /**
   * The indices from the responses.
   *
   * @param responses to the points, in their order
   * @param uniforms random numbers from 0 to 1 by index
   */
  public List<SobolIndices.Index> indices(double[] responses, LongToDoubleFunction uniforms) {
    final int n = rows.length;
    final double[][] mixed = new double[inputs][];
    Arrays.setAll(mixed, input -> Arrays.copyOfRange(responses, (input + 2) * n, (input + 3) * n));
    return SobolIndices.of(
        Arrays.copyOf(responses, n), Arrays.copyOfRange(responses, n, 2 * n), mixed, uniforms);
  }
}
