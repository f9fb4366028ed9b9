package org.drsim.cli;

import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.study.FewestReplications;
import org.drsim.study.ObjectiveVerdicts;
import org.drsim.sweep.Goal;

/** Notes, before anything runs, on objectives that the replications asked for cannot show. */
final class TooFewReplications {

  private TooFewReplications() {}

  static void note(Scenario scenario, Console console) {
    note("", scenario, scenario.simulation().replications(), ObjectiveVerdicts.ERROR, console);
  }

  /** Of a run; nothing where one replication is looked at alone. */
  static void note(Scenario scenario, Replicating.Settings settings, Console console) {
    if (settings.only() == null) {
      note(scenario, console);
    }
  }

  /** Of a study, by its first point, as the others have the same objectives. */
  static void note(CheckedStudy study, Console console) {
    if (study.study().steadyState()) {
      return;
    }
    final Scenario first = study.points().point(0).scenario();
    final Goal goal = study.study().goal();
    final boolean search = goal != null && !goal.suchThat().isEmpty();
    // What a search finds has to be shown again, at half the error at best.
    note(
        search ? "goal: " : "",
        first,
        study.replications(),
        search ? ObjectiveVerdicts.ERROR / 2 : ObjectiveVerdicts.ERROR,
        console);
  }

  private static void note(
      String before, Scenario scenario, Replications asked, double error, Console console) {
    FewestReplications.warnings(scenario, asked, error)
        .forEach(warning -> console.note(before + warning));
  }
}
