package org.drsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells which machines fail over. */
final class Failovers {

  private Failovers() {}

  /** The machines of a response in a complete scenario; none where its plan does not exist. */
  static List<Machine> machines(
      Response response, Map<String, RecoveryPlan> plans, Selection selection) {
    if (response.failOver() instanceof FailOver.Each each) {
      return selection.machines(each.each());
    }
    return ((FailOver.Plan) response.failOver())
        .plan().stream()
            .map(plans::get)
            .filter(Objects::nonNull)
            .flatMap(plan -> machines(plan, selection).stream())
            .distinct()
            .toList();
  }

  /** The machines of a recovery plan. */
  static List<Machine> machines(RecoveryPlan plan, Selection selection) {
    return plan.groups().stream()
        .flatMap(group -> selection.machines(group.machines()).stream())
        .toList();
  }
}
