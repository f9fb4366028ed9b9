package org.drsim.recovery;

import org.drsim.replication.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * A machine that a fault stopped, as long as nobody fails it over: it waits to come back. One that
 * was failed over before waits in its target region, and has no points to go back to.
 */
public final class Return {

  private final RecoverableMachine machine;
  private final boolean inTarget;
  private @Nullable Resolution resolution;
  private double serves = Double.POSITIVE_INFINITY;
  private @Nullable MachineFailover failedOverBy;

  Return(RecoverableMachine machine, boolean inTarget) {
    this.machine = machine;
    this.inTarget = inTarget;
  }

  public String machine() {
    return machine.name();
  }

  /**
   * The fault, or the run, ends: this is what the machine could have been failed over to.
   *
   * @param keepPoints whether to remember all points that there were
   */
  void faultEnds(double now, boolean keepPoints) {
    if (resolution == null && !inTarget) {
      final Resolution all = Resolution.now(machine, Double.NaN, now);
      // One that has been elsewhere has no points of before.
      final Resolution found = machine.inTarget().hasLeft() ? all.withoutChoices() : all;
      resolution = keepPoints ? found : found.withoutPoints();
    }
  }

  /** How many recovery points it remembers. */
  int keptPoints() {
    return resolution == null ? 0 : resolution.points().size();
  }

  /** Looks whether it is running again, now that something has stopped or gone on. */
  boolean isBackBy(double now) {
    if (inTarget ? machine.inTarget().runs() : worksWhereItWas()) {
      serves = now;
    }
    return serves < Double.POSITIVE_INFINITY;
  }

  private boolean worksWhereItWas() {
    return resolution != null
        && machine.path().stops().works(PathPart.COMPUTE)
        && (!machine.path().stops().sourceHasEnded() || machine.inTarget().hasLeft());
  }

  /**
   * The run is over.
   *
   * @param failover of the machine; null if there was none
   */
  void runEnds(@Nullable MachineFailover failover) {
    final boolean waits = !inTarget && serves == Double.POSITIVE_INFINITY;
    failedOverBy = waits && machine.path().stops().sourceHasEnded() ? failover : null;
  }

  /** What took it away, while it waited to come back; null where nothing did. */
  public @Nullable MachineFailover failedOverBy() {
    return failedOverBy;
  }

  /** What it could have been failed over to; null before the fault or the run has ended. */
  public @Nullable Resolution resolution() {
    return resolution;
  }

  /** When it was back; positive infinity if it was not. */
  public double servesSeconds() {
    return serves;
  }
}
