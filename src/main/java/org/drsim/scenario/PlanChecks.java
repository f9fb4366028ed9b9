package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** Looks for recovery plans that name machines twice, or none. */
final class PlanChecks {

  private PlanChecks() {}

  static void check(Scenario complete, SelectorChecks selectors, Findings findings) {
    for (int i = 0; i < complete.recovery().afterBoot().size(); i++) {
      final AfterBoot step = complete.recovery().afterBoot().get(i);
      if (!step.machines().isEmpty()) {
        selectors.check(step.machines(), "recovery.afterBoot[" + i + "].machines");
      }
    }
    for (final RecoveryPlan plan : complete.recoveryPlans()) {
      final Map<String, Integer> groups = new LinkedHashMap<>();
      for (int i = 0; i < plan.groups().size(); i++) {
        final PlanGroup group = plan.groups().get(i);
        final String path = "recoveryPlans[" + plan.name() + "].groups[" + i + "].machines";
        selectors.check(group.machines(), path);
        for (final String name : group.names()) {
          final Integer before = groups.putIfAbsent(name, i);
          if (before != null) {
            findings.add(
                path,
                "'"
                    + name
                    + "' is in groups["
                    + before
                    + "] already; allowed is one group of a plan");
          }
        }
      }
    }
  }
}
