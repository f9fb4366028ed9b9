package org.drsim.sweep;

import java.util.List;
import org.drsim.scenario.Measure;
import org.drsim.study.ObjectiveReport;

/**
 * Runs replications of any design point of a study, for whoever looks for something in it.
 *
 * <p>With common random numbers, which is the default, replication k has the same draws at every
 * point, so that values at two points are compared replication by replication. Replications with
 * numbers that were not used before are fresh: independent of all others.
 */
public interface Experiment {

  /** What is measured, in the order of {@link Outcomes#values}. */
  List<Measure> measures();

  /**
   * Runs the replications {@code first … first + count − 1} of a point on all threads; always the
   * same for the same arguments.
   *
   * @param point any values at any paths; its index does not matter with common random numbers
   * @throws InvalidPointException if they do not make a scenario that can be simulated
   */
  Outcomes run(DesignPoint point, long first, int count);

  /** Says that {@link #run} will be asked for this, so that it can begin. */
  default void announce(DesignPoint point, long first, int count) {}

  /**
   * The verdicts on the objectives of the point's scenario.
   *
   * @param outcomes of its replications
   * @param look the number, from 1, of the look at growing outcomes; 0 where there is only one
   * @param error probability of any false verdict that is allowed
   */
  List<ObjectiveReport> verdicts(DesignPoint point, Outcomes outcomes, int look, double error);

  /** A point cannot be simulated. */
  final class InvalidPointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidPointException(String message) {
      super(message);
    }
  }
}
