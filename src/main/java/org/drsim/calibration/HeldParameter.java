package org.drsim.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Values of one parameter, each with the best of the others, from one value to the next. */
final class HeldParameter {

  private static final double[] BESIDE = {0.7, 0.85, 1.2, 1.45};
  private static final int MOST_STEPS = 4;
  private static final double LONGEST_STEP = 0.5;
  private static final double SMALLEST_STEP = 0.003;

  private final Simulations simulations;
  private final double[] best;
  private final int held;
  private final int[] others;
  private final boolean isManyValleyed;
  private RealMatrix slopes;
  private double[] last;

  /**
   * @param best where the others begin
   * @param slopes there
   * @param isManyValleyed whether the other parameter of the delay is to be begun with on either
   *     side, too
   */
  HeldParameter(
      Simulations simulations, double[] best, RealMatrix slopes, int held, boolean isManyValleyed) {
    this.simulations = simulations;
    this.best = best;
    this.slopes = slopes.copy();
    this.held = held;
    this.others = IntStream.range(0, best.length).filter(i -> i != held).toArray();
    this.isManyValleyed = isManyValleyed;
    this.last = best;
  }

  double bounded(double value) {
    final double[] at = best.clone();
    at[held] = value;
    return simulations.within(at)[held];
  }

  /** All parameters with that value of the one. */
  double[] refitted(double value) {
    double[] at = last.clone();
    at[held] = value;
    learn(last, at);
    at = isManyValleyed ? bestBeside(at) : at;
    for (int step = 0; step < MOST_STEPS && others.length > 0; step++) {
      final double[] next = next(at);
      learn(at, next);
      final boolean isSmall =
          new ArrayRealVector(next).getLInfDistance(new ArrayRealVector(at)) < SMALLEST_STEP;
      at = simulations.isBetter(next, at) ? next : at;
      if (isSmall) {
        break;
      }
    }
    last = at;
    return at;
  }

  private double[] bestBeside(double[] from) {
    return Arrays.stream(BESIDE)
        .mapToObj(factor -> beside(factor))
        .map(
            one -> {
              one[held] = from[held];
              return simulations.within(one);
            })
        .reduce(from, (kept, tried) -> simulations.isBetter(tried, kept) ? tried : kept);
  }

  private double[] beside(double factor) {
    final double[] at = best.clone();
    at[1 - held] += StrictMath.log(factor);
    return at;
  }

  private double[] next(double[] at) {
    final RealMatrix ofOthers = new Array2DRowRealMatrix(slopes.getRowDimension(), others.length);
    for (int i = 0; i < others.length; i++) {
      ofOthers.setColumnVector(i, slopes.getColumnVector(others[i]));
    }
    final RealVector move = simulations.newton(ofOthers, simulations.residual(at));
    final double shorter = Math.min(1, LONGEST_STEP / Math.max(move.getLInfNorm(), SMALLEST_STEP));
    final double[] next = at.clone();
    for (int i = 0; i < others.length; i++) {
      next[others[i]] += move.getEntry(i) * shorter;
    }
    return simulations.within(next);
  }

  /** Slopes as seen on the way (C. G. Broyden, 1965). */
  private void learn(double[] from, double[] to) {
    final RealVector move = new ArrayRealVector(to).subtract(new ArrayRealVector(from));
    final double square = move.dotProduct(move);
    if (square > SMALLEST_STEP * SMALLEST_STEP) {
      final RealVector change = simulations.shares(to).subtract(simulations.shares(from));
      final RealVector wrong = change.subtract(slopes.operate(move));
      slopes = slopes.add(wrong.mapDivide(square).outerProduct(move));
    }
  }
}
