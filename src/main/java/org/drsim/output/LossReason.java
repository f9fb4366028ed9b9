package org.drsim.output;

import org.drsim.measure.PlanOutage;
import org.jspecify.annotations.Nullable;

/** Why there is no figure for what a plan lost. */
final class LossReason {

  private LossReason() {}

  /** Null where there is one. */
  static @Nullable String of(PlanOutage plan) {
    if (plan.withoutPoint() > 0) {
      return "no such recovery point: " + machines(plan.withoutPoint());
    }
    return plan.waiting() > 0
        ? "still waiting for a slot when the run ended: " + machines(plan.waiting())
        : null;
  }

  private static String machines(int count) {
    return count == 1 ? "1 machine" : count + " machines";
  }
}
