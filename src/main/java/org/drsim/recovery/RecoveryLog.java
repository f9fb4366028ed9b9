package org.drsim.recovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps of one recovery, in the order in which they ended. */
final class RecoveryLog {

  private final List<RecoveryStep> steps = new ArrayList<>();

  /** Adds a step and tells its place. */
  int add(RecoveryStep step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /** All up to now; steps that are added later are seen in it, too. */
  List<RecoveryStep> steps() {
    return Collections.unmodifiableList(steps);
  }
}
