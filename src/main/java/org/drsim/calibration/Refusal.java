package org.drsim.calibration;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * Whether a log refuses parameters: by how much its distance to them exceeds that to the best fit,
 * as a ratio of distances adjusted to the scatter of the log in the direction from one to the other
 * (a likelihood ratio of wrong likelihoods, J. T. Kent, 1982). The scatter is that of the
 * differences from block to block of the log, which holds what successive samples share and what
 * few replications leave to chance; it is no less than that of independent samples if the refused
 * parameters were true, as samples that happen to be equal would scatter by nothing.
 */
final class Refusal {

  private final LoggedShares shares;
  private final Simulations simulations;
  private final double[] best;
  private final double[][] blocks;
  private final int filled;

  Refusal(LoggedShares shares, Simulations simulations, double[] best) {
    this.shares = shares;
    this.simulations = simulations;
    this.best = best;
    this.blocks = simulations.differences(best);
    this.filled = shares.filledBlocks();
  }

  /** As a Student's t: each parameter that is fitted takes a degree of freedom from the blocks. */
  double score(double[] at) {
    final RealVector direction = simulations.shares(best).subtract(simulations.shares(at));
    final RealVector weighted = direction.ebeMultiply(simulations.weights());
    final double[] factors = weighted.toArray();
    final double scatter =
        Math.max(scatter(weighted), shares.independentScatter(factors, simulations.shares(at)));
    final double worse = simulations.distance(at) - simulations.distance(best);
    return scatter == 0 || worse <= 0
        ? 0
        : StrictMath.sqrt(worse * weighted.dotProduct(direction)) / scatter;
  }

  /** Standard error of the logged shares, weighted; of a sum of blocks. */
  private double scatter(RealVector weighted) {
    final double[] parts =
        Arrays.stream(blocks)
            .mapToDouble(block -> weighted.dotProduct(new ArrayRealVector(block, false)))
            .filter(part -> part != 0)
            .toArray();
    final double mean = Arrays.stream(parts).sum() / filled;
    final double squares = Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum();
    return StrictMath.sqrt(squares * filled / degreesOfFreedom());
  }

  int degreesOfFreedom() {
    return Math.max(1, filled - best.length);
  }
}
