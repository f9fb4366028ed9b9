package org.drsim.sweep;

import java.util.function.BooleanSupplier;

/**
 * Has the units of a study done: on the cores of this machine, or on those of a {@link Cluster}.
 */
public interface UnitExecutor {

  /**
   * Returns when the schedule is over or the caller is asked to stop; then nothing more is told to
   * the schedule.
   *
   * @throws UnitFailure if a unit fails
   * @throws ClusterException if those who should do the units cannot
   */
  void run(UnitWork work, Schedule schedule, BooleanSupplier stop);
}
