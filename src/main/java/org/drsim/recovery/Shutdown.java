package org.drsim.recovery;

import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationPath;
import org.jspecify.annotations.Nullable;

/**
 * The shutdown of a machine before it is failed over, so that nothing is lost that can be sent. It
 * is tried; where the machine or its control plane cannot be reached, the failover goes on without.
 */
final class Shutdown {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final StepLine line;
  private double downSince = Double.NaN;
  private boolean waiting;

  Shutdown(FailoverService service, RecoverableMachine machine, StepLine line) {
    this.service = service;
    this.machine = machine;
    this.line = line;
  }

  /**
   * Tries it, now.
   *
   * @param untilApplied whether to wait until all is applied that the machine has written
   */
  void begin(boolean untilApplied, Runnable next) {
    // The service shuts nothing down that it could not make elsewhere.
    final boolean reachable = isReachable() && !machine.choices().points().isEmpty();
    line.takes(
        "shutdown",
        service.times().shutdown(machine),
        reachable ? RecoveryStep.Outcome.DONE : RecoveryStep.Outcome.FAILED,
        () -> {
          if (reachable && isReachable() && !line.isCancelled()) {
            stop();
            awaitApplied(untilApplied, next);
          } else {
            next.run();
          }
        });
  }

  private boolean isReachable() {
    return machine.path().stops().works(PathPart.COMPUTE)
        && service.controlPlanes().work(machine.sourceRegion());
  }

  private void stop() {
    downSince = service.simulator().now();
    leave(downSince);
  }

  /** The agent still sends, as long as everything on the way works. */
  private void awaitApplied(boolean wanted, Runnable next) {
    final ReplicationPath path = machine.path();
    waiting = true;
    final Runnable look =
        () -> {
          if (waiting && (!wanted || allApplied() || !path.stops().dataFlow())) {
            waiting = false;
            line.ended("synchronising", RecoveryStep.Outcome.DONE);
            next.run();
          }
        };
    path.tellApplied(look);
    path.stops()
        .tellUntil(
            () -> {
              look.run();
              return !waiting;
            });
    look.run();
  }

  private boolean allApplied() {
    return machine.path().appliedWrittenBytes() == machine.path().writtenBytes();
  }

  /** Whether it was shut down. */
  boolean isDown() {
    return !Double.isNaN(downSince);
  }

  /** What the machine could be recovered to now. */
  Resolution resolution(double customSeconds) {
    final double now = service.simulator().now();
    if (Double.isNaN(downSince)) {
      return Resolution.now(machine, customSeconds, now);
    }
    final Resolution found = Resolution.since(downSince, machine, customSeconds, now);
    final @Nullable ChosenPoint whole =
        allApplied() ? new ChosenPoint(downSince, machine.path().writtenBytes()) : null;
    return whole == null ? found : found.withLatest(whole);
  }

  /** The machine is given up where it was. */
  void giveUp() {
    if (Double.isNaN(downSince)) {
      leave(service.simulator().now());
    }
  }

  private void leave(double now) {
    machine.protection().to(ProtectionState.FAILING_OVER);
    machine.churn().stop(now);
    machine.home().leave();
    machine.observer().failedOver();
  }
}
