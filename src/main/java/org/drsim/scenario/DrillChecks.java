package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/** Looks for drills of nothing, at no time, far too often, or from no point that there is. */
final class DrillChecks {

  private final Scenario scenario;
  private final Findings findings;

  private DrillChecks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario complete, Findings findings) {
    final DrillChecks run = new DrillChecks(complete, findings);
    complete.drills().forEach(run::drill);
  }

  private void drill(Drill drill) {
    final String path = "drills[" + drill.name() + "].";
    final List<String> plans = scenario.recoveryPlans().stream().map(RecoveryPlan::name).toList();
    drill.plan().forEach(plan -> findings.checkName(plan, plans, "a recovery plan", path + "plan"));
    time(drill, path);
    final RecoveryPointChoice choice = drill.recoveryPoint();
    if (choice == RecoveryPointChoice.LATEST || choice.isByHand()) {
      findings.addComparison(
          path + "recoveryPoint",
          "'" + choice.key() + "'; allowed is a choice among points that are there");
    }
  }

  private void time(Drill drill, String path) {
    final Distribution at = drill.at();
    final Distribution every = drill.every();
    if ((at == null) == (every == null)) {
      findings.addComparison(
          path + (at == null ? "plan" : "every"),
          at == null
              ? "neither at nor every is stated; exactly one of them is needed"
              : print(every) + " beside at: " + print(at) + "; allowed is one of them");
      return;
    }
    final double duration = Durations.seconds(scenario.simulation().duration());
    final Distribution first = at == null ? every : at;
    if (first.minimum() >= duration) {
      findings.addComparison(
          path + (at == null ? "every" : "at"),
          print(first)
              + "; allowed is less than the duration, "
              + Durations.print(scenario.simulation().duration()));
    } else if (every != null && duration / every.mean() > Drill.MOST_OCCURRENCES) {
      findings.addComparison(
          path + "every",
          print(every)
              + " would come more than "
              + Drill.MOST_OCCURRENCES
              + " times, which is the most");
    }
  }

  private static String print(@Nullable Distribution time) {
    return time == null ? "" : "'" + time.print(Dimension.DURATION) + "'";
  }
}
