package org.drsim.study;

import java.util.function.DoubleToLongFunction;
import java.util.function.Supplier;
import org.drsim.statistics.Estimate;

/**
 * What the observations of one reading say for and against its objective.
 *
 * @param met p-value of "the objective is missed": small where it is met
 * @param missed p-value of "the objective is met": small where it is missed
 * @param anytime whether both stay p-values when one looks again after more replications
 * @param estimate of the figure that is judged; found when asked for, as its bounds are dear
 * @param needed how many replications like these would tell at a level; 0 where none would
 * @param unknown why they say nothing; empty where they could
 */
record Evidence(
    double met,
    double missed,
    boolean anytime,
    Supplier<Estimate> estimate,
    DoubleToLongFunction needed,
    String unknown) {

  /** Of observations that say nothing. */
  static Evidence none(Estimate estimate, String why) {
    return new Evidence(1, 1, true, () -> estimate, level -> 0, why);
  }

  /** The same for the n-th of several looks; see {@link ObjectiveVerdicts}. */
  Evidence atLook(int look) {
    if (anytime || look == 0) {
      return this;
    }
    final double factor = look * (look + 1.0);
    return new Evidence(
        atLook(met, look),
        atLook(missed, look),
        true,
        estimate,
        level -> needed.applyAsLong(level / factor),
        unknown);
  }

  /** A p-value that holds at one look only, at the n-th of several. */
  static double atLook(double p, int look) {
    return look == ObjectiveVerdicts.ONLY_LOOK ? p : Math.min(1, look * (look + 1.0) * p);
  }

  /** Whether it rather speaks against the objective. */
  boolean speaksAgainst() {
    return missed < met;
  }
}
