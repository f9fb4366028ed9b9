package org.drsim.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Which parameters data determine: those with which something changes, and for which no other makes
 * up.
 *
 * @param flat parameters with which nothing changes
 * @param covariance of the estimates of the others, in their order; up to a factor
 * @param correlation of the two of them that are most related; not a number for fewer than two
 */
record Identification(List<Boolean> flat, RealMatrix covariance, double correlation) {

  /** Beyond it one parameter makes up for the other. */
  private static final double MOST_CORRELATION = 0.95;

  private static final double LEAST_INFORMATION = 1e-4;
  private static final double DAMPING = 1e-9;

  /** From the information of Gauss and Newton. */
  static Identification of(RealMatrix information) {
    final boolean[] flat = new boolean[information.getRowDimension()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] =
          information.getEntry(i, i) <= LEAST_INFORMATION * Math.max(1e-9, information.getTrace());
    }
    final int[] others = IntStream.range(0, flat.length).filter(i -> !flat[i]).toArray();
    final RealMatrix covariance = covariance(information, others);
    double most = Double.NaN;
    for (int i = 0; i < others.length; i++) {
      for (int j = i + 1; j < others.length; j++) {
        final double one = correlation(covariance, i, j);
        most = !(Math.abs(most) >= Math.abs(one)) ? one : most;
      }
    }
    final List<Boolean> known = new ArrayList<>();
    for (final boolean one : flat) {
      known.add(one);
    }
    return new Identification(List.copyOf(known), covariance, most);
  }

  private static RealMatrix covariance(RealMatrix information, int[] others) {
    final RealMatrix part =
        new Array2DRowRealMatrix(Math.max(1, others.length), Math.max(1, others.length));
    for (int i = 0; i < others.length; i++) {
      for (int j = 0; j < others.length; j++) {
        part.setEntry(i, j, information.getEntry(others[i], others[j]));
      }
    }
    for (int i = 0; i < part.getRowDimension(); i++) {
      part.addToEntry(i, i, Math.max(DAMPING * part.getTrace(), 1e-10));
    }
    return new LUDecomposition(part).getSolver().getInverse();
  }

  private static double correlation(RealMatrix covariance, int i, int j) {
    return covariance.getEntry(i, j)
        / StrictMath.sqrt(covariance.getEntry(i, i) * covariance.getEntry(j, j));
  }

  /** Whether another parameter makes up for one. */
  boolean isConfounded(int parameter) {
    if (flat.get(parameter)) {
      return false;
    }
    final int row = (int) IntStream.range(0, parameter).filter(i -> !flat.get(i)).count();
    return IntStream.range(0, covariance.getRowDimension())
        .filter(other -> other != row)
        .anyMatch(other -> Math.abs(correlation(covariance, row, other)) > MOST_CORRELATION);
  }
}
