package org.drsim.measure;

/** Follows the state of one machine. */
public final class StateMeter {

  private final StatesOverTime states;
  private final int machine;
  private final double criticalAfterSeconds;
  private final boolean countsFromSource;
  private double since;

  /** From when the age of the newest recovery point counts; not a number where there is none. */
  private double reference = Double.NaN;

  private boolean capturing;
  private boolean resync;
  private boolean down;
  private boolean failedOver;
  private boolean serves;
  private boolean protectedThere;

  /**
   * @param machine its place in the scenario
   * @param criticalAfterSeconds from which age of the newest recovery point it is critical
   * @param countsFromSource whether that age counts from the marker, or from when the point was
   *     available
   */
  public StateMeter(
      StatesOverTime states, int machine, double criticalAfterSeconds, boolean countsFromSource) {
    this.states = states;
    this.machine = machine;
    this.criticalAfterSeconds = criticalAfterSeconds;
    this.countsFromSource = countsFromSource;
  }

  public void captureBegan(double now) {
    settle(now);
    capturing = true;
  }

  /** A recovery point became available. */
  public void available(double marker, double now) {
    settle(now);
    reference = countsFromSource ? marker : now;
  }

  public void resync(boolean begins, double now) {
    settle(now);
    resync = begins;
  }

  public void down(boolean begins, double now) {
    settle(now);
    down = begins;
  }

  public void failedOver(double now) {
    settle(now);
    failedOver = true;
    serves = false;
  }

  public void serves(boolean does, double now) {
    settle(now);
    serves = does;
  }

  /** It has recovery points where it was, or has none any more. */
  public void protectedThere(boolean is, double now) {
    settle(now);
    protectedThere = is;
  }

  /** Its failover was cancelled, and it is protected no more. */
  public void cancelled(double now) {
    settle(now);
    failedOver = false;
    capturing = false;
    reference = Double.NaN;
  }

  /** It is protected again, and has no recovery point yet. */
  public void protectedAgain(double now) {
    settle(now);
    failedOver = false;
    capturing = true;
    reference = Double.NaN;
  }

  /** Everything up to now is as it has been since the last thing happened. */
  public void settle(double now) {
    final MachineState state = state();
    final double critical =
        state == MachineState.PROTECTED || state == MachineState.RESYNC
            ? Math.max(since, Math.min(now, reference + criticalAfterSeconds))
            : now;
    states.add(machine, state, since, critical);
    states.add(machine, MachineState.CRITICAL, critical, now);
    since = now;
  }

  private MachineState state() {
    if (failedOver && serves) {
      return protectedThere ? MachineState.PROTECTED_THERE : MachineState.FAILED_OVER;
    }
    if (failedOver) {
      return MachineState.FAILING_OVER;
    }
    if (down) {
      return MachineState.DOWN;
    }
    if (Double.isNaN(reference)) {
      return capturing ? MachineState.INITIAL_COPY : MachineState.NOT_PROTECTED;
    }
    return resync ? MachineState.RESYNC : MachineState.PROTECTED;
  }
}
