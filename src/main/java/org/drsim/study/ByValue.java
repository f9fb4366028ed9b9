package org.drsim.study;

import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimates;

/** Judges figures that are known exactly, up to the rounding of floating-point numbers. */
final class ByValue {

  private ByValue() {}

  /**
   * Whether a figure is as the objective wants it.
   *
   * @param figure a share for objectives about shares, otherwise in the unit of the limit
   */
  static boolean holds(Objective objective, double figure) {
    final Qualifier qualifier = objective.qualifier();
    if (qualifier.form() == Qualifier.Form.TIME || qualifier.form() == Qualifier.Form.OUTAGES) {
      return figure >= qualifier.share() - Estimates.SAME;
    }
    final double limit = objective.limit();
    final boolean equal = Math.abs(figure - limit) <= Estimates.SAME * limit;
    return objective.comparison().holds(equal ? limit : figure, limit);
  }
}
