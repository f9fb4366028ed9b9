package org.drsim.output;

import org.drsim.scenario.RecoveryPointChoice;

/** Recovery point choices as scenario files and results name them. */
final class ChoiceNames {

  private ChoiceNames() {}

  /** For example {@code latest-app-consistent}. */
  static String of(RecoveryPointChoice choice) {
    return choice.key();
  }
}
