package org.drsim.recovery;

import java.util.function.Supplier;
import org.drsim.replication.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * A machine that a fault stopped, as long as nobody fails it over: it waits to come back. One that
 * was failed over before waits in its target region, and has no points to go back to.
 */
public final class Return {

  private final RecoverableMachine machine;
  private final boolean inTarget;
  private final Supplier<@Nullable MachineFailover> failover;
  private @Nullable Resolution resolution;
  private double serves = Double.POSITIVE_INFINITY;
  private @Nullable MachineFailover failedOverBy;
  private boolean failedBack;

  /**
   * @param failover of the machine, if it is being failed over, or was
   */
  Return(
      RecoverableMachine machine, boolean inTarget, Supplier<@Nullable MachineFailover> failover) {
    this.machine = machine;
    this.inTarget = inTarget;
    this.failover = failover;
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

  /** Looks whether its waiting is over, now that something has stopped or gone on. */
  boolean isOverBy(double now) {
    if (inTarget) {
      final boolean back = machine.inTarget().hasLeft();
      serves = back || machine.inTarget().runs() ? now : serves;
      if (back) {
        isTakenBack();
      }
    } else if (isAway()) {
      failedOverBy = failover.get();
    } else if (failedOverBy != null && machine.inTarget().hasLeft()) {
      return true; // It has come back from where it was taken.
    } else {
      failedOverBy = null;
      serves = resolution != null && machine.path().stops().works(PathPart.COMPUTE) ? now : serves;
    }
    return serves < Double.POSITIVE_INFINITY;
  }

  private void isTakenBack() {
    final MachineFailover before = failover.get();
    resolution = before == null ? null : before.lostThere();
    failedBack = resolution != null;
  }

  /** Whether it was recovered where it had been, as its target was lost. */
  public boolean failedBack() {
    return failedBack;
  }

  private boolean isAway() {
    return machine.path().stops().sourceHasEnded() && !machine.inTarget().hasLeft();
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
