package org.drsim.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Shares by the logarithms of parameters, each place simulated once. */
final class Simulations {

  private static final double SLOPE_STEP = 0.12;
  private static final double DAMPING = 1e-6;
  private static final double LEAST_DAMPING = 1e-9;

  private final LoggedShares shares;
  private final LogMeaning meaning;
  private final double fromSeconds;
  private final List<FittedParameter> parameters;
  private final Trials trials;
  private final RealVector logged;
  private final RealVector weights;
  private final Map<List<Double>, RealVector> simulated = new LinkedHashMap<>();

  /**
   * @param fromSeconds before which the simulation warms up
   */
  Simulations(
      LoggedShares shares,
      LogMeaning meaning,
      double fromSeconds,
      List<FittedParameter> parameters,
      Trials trials) {
    this.shares = shares;
    this.meaning = meaning;
    this.fromSeconds = fromSeconds;
    this.parameters = parameters;
    this.trials = trials;
    this.logged = new ArrayRealVector(shares.all());
    this.weights = new ArrayRealVector(shares.weights());
  }

  List<FittedParameter> parameters() {
    return parameters;
  }

  /** How many there were. */
  int count() {
    return simulated.size();
  }

  RealVector weights() {
    return weights;
  }

  RealVector shares(double[] at) {
    return simulated.computeIfAbsent(
        Arrays.stream(at).boxed().toList(), key -> new ArrayRealVector(run(at).all()));
  }

  /** Of logged less simulated shares, by blocks of the log. */
  double[][] differences(double[] at) {
    return run(at).differences();
  }

  private SimulatedShares run(double[] at) {
    final double[] values = Arrays.stream(at).map(StrictMath::exp).toArray();
    return new SimulatedShares(shares, meaning, fromSeconds, trials.simulate(values));
  }

  /** Logged less simulated. */
  RealVector residual(double[] at) {
    return logged.subtract(shares(at));
  }

  /** Sum of the weighted squares of the residual. */
  double distance(double[] at) {
    final RealVector residual = residual(at);
    return residual.ebeMultiply(residual).dotProduct(weights);
  }

  boolean isBetter(double[] one, double[] other) {
    return distance(one) < distance(other);
  }

  double rms(double[] at) {
    return StrictMath.sqrt(distance(at) / Arrays.stream(weights.toArray()).sum());
  }

  /** The nearest place that is tried. */
  double[] within(double[] values) {
    final double[] bounded = new double[values.length];
    Arrays.setAll(
        bounded, i -> StrictMath.log(parameters.get(i).within(StrictMath.exp(values[i]))));
    return bounded;
  }

  /** How the shares change with each parameter; within its bounds. */
  RealMatrix slopes(double[] at) {
    final RealMatrix slopes = new Array2DRowRealMatrix(weights.getDimension(), at.length);
    for (int i = 0; i < at.length; i++) {
      final double[] up = at.clone();
      final double[] down = at.clone();
      up[i] += SLOPE_STEP;
      down[i] -= SLOPE_STEP;
      final double[] high = within(up);
      final double[] low = within(down);
      slopes.setColumnVector(i, shares(high).subtract(shares(low)).mapDivide(high[i] - low[i]));
    }
    return slopes;
  }

  /** The information of Gauss and Newton. */
  RealMatrix information(RealMatrix slopes) {
    return weighted(slopes).multiply(slopes);
  }

  /** Weighted least squares, damped a little where it has no single solution. */
  RealVector newton(RealMatrix slopes, RealVector residual) {
    final RealMatrix information = information(slopes);
    final double damping = Math.max(DAMPING * information.getTrace(), LEAST_DAMPING);
    for (int i = 0; i < information.getRowDimension(); i++) {
      information.addToEntry(i, i, damping);
    }
    return new LUDecomposition(information).getSolver().solve(weighted(slopes).operate(residual));
  }

  private RealMatrix weighted(RealMatrix slopes) {
    final RealMatrix weighted = slopes.transpose();
    for (int i = 0; i < weighted.getRowDimension(); i++) {
      weighted.setRowVector(i, weighted.getRowVector(i).ebeMultiply(weights));
    }
    return weighted;
  }
}
