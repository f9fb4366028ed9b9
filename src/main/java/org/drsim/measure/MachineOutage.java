package org.drsim.measure;

import java.util.List;
import java.util.Map;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * What an outage did to one machine.
 *
 * @param choice of recovery point; null for one that was not failed over
 * @param lostFromSeconds since when it was down, or when it was given up
 * @param loss by that choice; null where there was no such point, or no failover
 * @param alternatives by every choice that gives something
 * @param points all that there were, the oldest first
 * @param rtoSeconds from the beginning of the fault until it served again; positive infinity if it
 *     did not in this run
 * @param phases of that time, without a gap, as far as they had ended
 * @param unprotectedBytes size of the disks that are in no recovery point, whichever is chosen
 */
public record MachineOutage(
    String name,
    MachineOutcome outcome,
    @Nullable RecoveryPointChoice choice,
    double lostFromSeconds,
    @Nullable Loss loss,
    Map<RecoveryPointChoice, Loss> alternatives,
    List<PointLoss> points,
    double rtoSeconds,
    List<Phase> phases,
    long unprotectedBytes) {

  public MachineOutage {
    points = List.copyOf(points);
    phases = List.copyOf(phases);
  }

  /** Whether it was recovered elsewhere because of this outage, or was to be. */
  public boolean failedOver() {
    return outcome.byResponse();
  }
}
