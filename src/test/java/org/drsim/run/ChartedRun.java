package org.drsim.run;

import org.drsim.study.StudyResult;

/** Runs of made-up scenarios for tests of charts. */
public final class ChartedRun {

  private ChartedRun() {}

  /** All replications of a scenario; each line replaces the ideal one with the same key. */
  public static StudyResult study(String... lines) {
    return Simulated.study(lines);
  }
}
