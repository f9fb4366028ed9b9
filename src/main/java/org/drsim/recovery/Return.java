package org.drsim.recovery;

import org.drsim.replication.PathPart;
import org.jspecify.annotations.Nullable;

/** A machine that a fault stopped, as long as nobody fails it over: it waits to come back. */
public final class Return {

  private final RecoverableMachine machine;
  private @Nullable Resolution resolution;
  private double serves = Double.POSITIVE_INFINITY;

  Return(RecoverableMachine machine) {
    this.machine = machine;
  }

  public String machine() {
    return machine.name();
  }

  /** The fault, or the run, ends: this is what the machine could have been failed over to. */
  void faultEnds(double now) {
    if (resolution == null) {
      resolution = Resolution.now(machine, Double.NaN, now);
    }
  }

  /** It may be running again. */
  void look(double now) {
    if (resolution != null
        && serves == Double.POSITIVE_INFINITY
        && machine.path().stops().works(PathPart.COMPUTE)) {
      serves = now;
    }
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
