package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.drsim.measure.AgeDistribution;
import org.drsim.quantity.ReadingUnit;

/**
 * For which share of the time an RPO is above each value.
 *
 * @param name for the key
 */
record ExceedanceCurve(String name, AgeDistribution age, Color colour, BasicStroke stroke) {

  /** The smallest share that is shown. */
  static final double LEAST_SHARE = 0.001;

  static final double DECADES = 3;
  private static final int POINTS = 181;

  /** Shares of time below the smallest value that are none. */
  private static final double NONE = 1e-9;

  /** Behind the name of a curve. */
  static String figures(AgeDistribution age) {
    return " (p99 "
        + ReadingUnit.duration(age.quantile(0.99))
        + ", max "
        + ReadingUnit.duration(age.max())
        + ")";
  }

  /** Seconds and shares; from all of the time to the smallest share. */
  double[][] points() {
    final double[][] points = new double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      final double share = StrictMath.pow(10, -DECADES * i / (POINTS - 1));
      points[0][i] = age.quantile(Math.max(NONE, 1 - share));
      points[1][i] = share;
    }
    return points;
  }

  double shortestSeconds() {
    return age.quantile(NONE);
  }

  double longestSeconds() {
    return age.quantile(1 - LEAST_SHARE);
  }
}
