package org.drsim.recovery;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.PathPart;
import org.drsim.scenario.CancelFailover;

/**
 * The end of a failover that people cancel: the machine goes on where it was as soon as it can. One
 * whose failover had begun has no recovery points, and none are made before somebody enables
 * replication again, which is an initial copy.
 */
public final class Cancellation {

  private final FailoverService service;
  private final Simulator simulator;
  private final RecoverableMachine machine;
  private final CancelFailover settings;
  private final boolean begun;
  private final double cancelled;
  private double serves = Double.POSITIVE_INFINITY;
  private double enabled = Double.POSITIVE_INFINITY;

  /**
   * @param begun whether the service had begun with this machine
   */
  Cancellation(
      FailoverService service, RecoverableMachine machine, CancelFailover settings, boolean begun) {
    this.service = service;
    this.simulator = service.simulator();
    this.machine = machine;
    this.settings = settings;
    this.begun = begun;
    this.cancelled = simulator.now();
  }

  /**
   * Nothing is done for it any more.
   *
   * @param wasShutDown whether it has to be started where it was
   */
  void begin(boolean wasShutDown) {
    if (begun) {
      machine.protection().to(ProtectionState.UNPROTECTED);
      machine.path().freshStart().switchOff();
      machine.store().deleteAll();
      machine.observer().cancelled();
      final StepTimes times = service.times();
      after(
          wasShutDown ? times.boot(machine) + times.appStart(machine) : 0,
          "started where it was",
          this::started);
    } else {
      machine.path().stops().tellUntil(this::look);
      look();
    }
  }

  private void started() {
    if (!machine.home().isThere()) {
      machine.churn().goOn(simulator.now());
      machine.path().stops().tellUntil(this::look);
      machine.home().comeBack();
      look();
    }
  }

  /** Whether it serves where it was, by now. */
  private boolean look() {
    if (serves == Double.POSITIVE_INFINITY && machine.path().stops().works(PathPart.COMPUTE)) {
      serves = simulator.now();
      if (begun && settings.enableAgainAfter() != null) {
        after(
            service.times().ofGoingBack(machine.name(), "enable", settings.enableAgainAfter()),
            "replication enabled again",
            this::enable);
      }
    }
    return serves < Double.POSITIVE_INFINITY;
  }

  /** Not while the machine cannot be reached. */
  private void enable() {
    if (machine.path().stops().works(PathPart.COMPUTE) && service.worksFor(machine)) {
      enabled = simulator.now();
      machine.protection().to(ProtectionState.PROTECTED);
      machine.path().freshStart().switchOn();
      machine.observer().protectedAgain();
    } else {
      after(service.retryEverySeconds(), "replication enabled again", this::enable);
    }
  }

  private void after(double seconds, String what, Runnable next) {
    simulator.schedule(
        simulator.now() + seconds,
        EventRoutine.of(machine.name(), "recovery: " + what, Order.RECOVERY, next));
  }

  /** Whether the service had begun with this machine, so that it is not protected any more. */
  public boolean hadBegun() {
    return begun;
  }

  /** When that was. */
  public double cancelledSeconds() {
    return cancelled;
  }

  /** When the machine served where it was; positive infinity while it does not. */
  public double servesSeconds() {
    return serves;
  }

  /** When replication was enabled again; positive infinity while it is not. */
  public double enabledSeconds() {
    return enabled;
  }
}
