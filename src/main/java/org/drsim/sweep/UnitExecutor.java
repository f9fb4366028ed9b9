package org.drsim.sweep;

import java.util.function.BooleanSupplier;

/**
 * Has the units of a study done: on the cores of this machine, or, as a service found by {@link
 * java.util.ServiceLoader}, on others.
 */
public interface UnitExecutor {

  /** What the command line calls it. */
  String name();

  /**
   * Returns when the schedule is over or the caller is asked to stop; then nothing more is told to
   * the schedule.
   *
   * @throws UnitFailure if a unit fails
   */
  void run(UnitWork work, Schedule schedule, BooleanSupplier stop);
}
