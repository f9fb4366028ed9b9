package org.drsim.recovery;

import java.time.Duration;
import java.util.List;
import org.drsim.quantity.Durations;
import org.drsim.scenario.PlanAction;

/** Does what a recovery plan does between its groups, one thing after the other. */
final class PlanActions {

  private final String plan;
  private final StepLine line;
  private final StepTimes times;

  PlanActions(String plan, StepLine line, StepTimes times) {
    this.plan = plan;
    this.line = line;
    this.times = times;
  }

  /**
   * Begins, now. What fails holds the plan up no longer than it took.
   *
   * @param where in the plan
   */
  void run(List<PlanAction> actions, String where, Runnable next) {
    if (actions.isEmpty()) {
      next.run();
    } else {
      run(
          actions.get(0),
          where + ", " + actions.size() + " left",
          () -> run(actions.subList(1, actions.size()), where, next));
    }
  }

  private void run(PlanAction action, String where, Runnable next) {
    final String place = plan + ": " + where;
    final double takes = times.action(place, action.takes());
    if (action instanceof PlanAction.Script script) {
      final String name = "script: " + script.title();
      final Duration timeout = script.timeout();
      if (timeout != null && takes > Durations.seconds(timeout)) {
        line.customerTakes(name, Durations.seconds(timeout), RecoveryStep.Outcome.TIMED_OUT, next);
      } else {
        final boolean fails = times.fails(place, script.fails());
        line.customerTakes(
            name, takes, fails ? RecoveryStep.Outcome.FAILED : RecoveryStep.Outcome.DONE, next);
      }
    } else {
      final String name = "manual: " + action.title();
      line.customerTakes(name, takes, RecoveryStep.Outcome.DONE, next);
    }
  }
}
