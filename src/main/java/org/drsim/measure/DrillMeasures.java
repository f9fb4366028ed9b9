package org.drsim.measure;

import org.drsim.recovery.DrillCourse;
import org.drsim.recovery.FailoverRun;
import org.drsim.recovery.MachineFailover;

/**
 * What one plan of one drill gave.
 *
 * @param drill its name
 * @param beginsSeconds when it began
 * @param readySeconds from then until the plan was over and all its machines ran; positive infinity
 *     where that never was
 * @param machines of the plan that were to be made
 * @param ran how many of them ran
 * @param machineSeconds for how long they ran, together; not a number where the run ended before
 *     they were removed
 */
public record DrillMeasures(
    String drill,
    String plan,
    double beginsSeconds,
    double readySeconds,
    int machines,
    int ran,
    double machineSeconds) {

  /**
   * Measures one plan.
   *
   * @param now the end of the run in seconds
   */
  public static DrillMeasures of(DrillCourse course, FailoverRun run, double now) {
    int ran = 0;
    double machineSeconds = 0;
    for (final MachineFailover test : run.failovers()) {
      ran += test.servesSeconds() < Double.POSITIVE_INFINITY ? 1 : 0;
      machineSeconds += test.testSeconds(now);
    }
    final int machines = run.failovers().size();
    return new DrillMeasures(
        course.drill().name(),
        run.name(),
        course.beginsSeconds(),
        ran == machines ? run.endedSeconds() - course.beginsSeconds() : Double.POSITIVE_INFINITY,
        machines,
        ran,
        course.overSeconds() < Double.POSITIVE_INFINITY ? machineSeconds : Double.NaN);
  }
}
