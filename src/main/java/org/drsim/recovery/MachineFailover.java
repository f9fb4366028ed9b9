package org.drsim.recovery;

import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Response;
import org.jspecify.annotations.Nullable;

/**
 * The failover of one machine: its point is resolved when it has a slot; what waits to be applied
 * is applied first if the choice is the latest state; then disks are attached, the machine is made,
 * boots, and its application starts.
 */
public final class MachineFailover {

  private final FailoverService service;
  private final Simulator simulator;
  private final RecoverableMachine machine;
  private final StepLine line;
  private final MachineMaking making;
  private final Shutdown shutdown;
  private final RecoveryPointChoice choice;
  private final double customSeconds;
  private final SecondTries tries;
  private @Nullable Resolution resolution;
  private @Nullable ChosenPoint chosen;
  private double serves = Double.POSITIVE_INFINITY;
  private boolean draining;
  private boolean stays;
  private boolean blocked;

  /**
   * @param line of its steps, from the beginning of the fault up to now
   * @param customSeconds up to when the marker of a custom choice may lie
   */
  MachineFailover(
      FailoverService service,
      RecoverableMachine machine,
      StepLine line,
      Response response,
      double customSeconds) {
    this.service = service;
    this.simulator = service.simulator();
    this.machine = machine;
    this.line = line;
    this.making = new MachineMaking(service, machine, line, service.times());
    this.shutdown = new Shutdown(service, machine, line);
    this.choice = response.recoveryPoint();
    this.tries = new SecondTries(service, machine, line, response);
    this.customSeconds = customSeconds;
  }

  /** It could not go on before steps of others had ended. */
  void waited(String name, List<Integer> others) {
    line.waited(name, others);
  }

  /** Work of a person on this machine before anything starts. */
  void handsOn(double seconds, Runnable next) {
    line.takes("handsOn", seconds, next);
  }

  /** Shuts the machine down where it is, if that is possible. */
  void shutDown(Runnable next) {
    shutdown.begin(choice == RecoveryPointChoice.LATEST, next);
  }

  /**
   * Resolves the point and attaches the disks.
   *
   * @param waitedFor for what it could not begin before
   * @param next what to do then, with the slot still taken; not done where there is no point
   * @param never what to do then, without a slot
   */
  void prepare(List<Integer> waitedFor, Runnable next, Runnable never) {
    line.waited("shutdowns", waitedFor);
    service
        .slots()
        .take(
            freedBy -> {
              line.waited("slot", freedBy);
              resolve(next, never);
            });
  }

  /** The slot that preparing took is free again. */
  void giveSlotBack() {
    service.slots().giveBack(line.last());
  }

  /**
   * Makes and starts the machine once there is a slot.
   *
   * @param waitedFor the steps that let its group begin
   */
  void startUp(List<Integer> waitedFor, Runnable next, Runnable never) {
    line.waited("group", waitedFor);
    making.passGates(
        () -> making.bootInSlot(() -> booted(next)), () -> isBlocked(never));
  }

  /** Makes and starts the machine; there is a slot, which is given back. */
  void startUpInSlot(Runnable next, Runnable never) {
    making.passGates(
        () -> making.boot(() -> booted(next)),
        () -> {
          giveSlotBack();
          isBlocked(never);
        });
  }

  private void isBlocked(Runnable never) {
    blocked = true;
    never.run();
  }

  private void booted(Runnable next) {
    tries.look(
        () -> {
          chosen = tries.chosen();
          stays = true;
          making.afterBoot(() -> startApplication(next));
        });
  }

  private void startApplication(Runnable next) {
    line.takes(
        "application",
        service.times().appStart(machine),
        () -> {
          if (hasBadData()) {
            next.run(); // It runs, and the plan goes on.
          } else {
            machine.inTarget().tell(() -> look(next));
            machine.inTarget().recovered();
          }
        });
  }

  /** Whether what it has been recovered to is damaged, so that it does not serve. */
  public boolean hasBadData() {
    return stays && chosen != null && !machine.data().isClean(chosen.markerSeconds());
  }

  /** It serves as soon as its target region lets it. */
  private void look(Runnable next) {
    final boolean runs = machine.inTarget().runs();
    machine.observer().serves(runs);
    if (runs && serves == Double.POSITIVE_INFINITY) {
      line.ended("targetDown", RecoveryStep.Outcome.DONE);
      serves = simulator.now();
      next.run();
    }
  }

  private void resolve(Runnable next, Runnable never) {
    final Resolution resolved = shutdown.resolution(customSeconds);
    resolution = resolved;
    chosen = tries.first(resolved, resolved.choices().get(choice));
    if (chosen == null) {
      // The service refuses it, and the machine stays what it is.
      giveSlotBack();
      never.run();
      return;
    }
    machine.path().stops().endSource();
    shutdown.giveUp();
    if (choice == RecoveryPointChoice.LATEST && machine.path().stops().isDraining()) {
      drain(next);
    } else {
      making.attachDisks(next);
    }
  }

  private void drain(Runnable next) {
    draining = true;
    final PathStops stops = machine.path().stops();
    final Runnable look =
        () -> {
          // While the replica disks cannot be reached, nobody knows what will be applied.
          if (draining && stops.works(PathPart.TARGET) && !stops.isDraining()) {
            draining = false;
            line.ended("processing", RecoveryStep.Outcome.DONE);
            resolveAgain();
            making.attachDisks(next);
          }
        };
    machine.path().tellApplied(look);
    // A fault stops several parts one after the other: to be judged when it has hit them all.
    stops.tell(() -> lookLater(look));
  }

  private void lookLater(Runnable look) {
    if (draining) {
      simulator.schedule(
          simulator.now(),
          new EventRoutine(machine.name(), "recovery: processing", Order.RECOVERY, look));
    }
  }

  /** A fault may have kept some of what was waiting from being applied. */
  private void resolveAgain() {
    final ChosenPoint applied = machine.choices().latestApplied();
    if (resolution != null && applied != null && !applied.equals(chosen)) {
      chosen = tries.first(resolution.withLatest(applied), applied);
      resolution = resolution.withLatest(applied);
    }
  }

  /** Whether there was no such point, so that the machine stayed where it is. */
  public boolean wasRefused() {
    return resolution != null && chosen == null;
  }

  /** Whether something keeps the machine from being made. */
  public boolean isBlocked() {
    return blocked;
  }

  /** Which machine. */
  public String machine() {
    return machine.name();
  }

  /** Which point was wanted. */
  public RecoveryPointChoice choice() {
    return choice;
  }

  /** What it could be recovered to; null before the failover has a slot. */
  public @Nullable Resolution resolution() {
    return resolution;
  }

  /** What it is recovered to; null where the choice gives nothing, or it is not known yet. */
  public @Nullable ChosenPoint chosen() {
    return chosen;
  }

  /** Those that have ended, from the beginning of the fault on. */
  public List<Phase> phases() {
    return List.copyOf(line.phases());
  }

  /** Places of its last steps among those of its recovery. */
  List<Integer> lastSteps() {
    return line.last();
  }

  /** When it was given up where it was; not a number if it was not. */
  double gaveUpSeconds() {
    return resolution == null || chosen == null ? Double.NaN : resolution.atSeconds();
  }

  /** The steps that follow its failover. */
  StepLine continued() {
    return line.fork(RecoveryStep.Of.MACHINE, machine.name());
  }

  RecoverableMachine recovered() {
    return machine;
  }

  /** When it serves again; positive infinity while it does not. */
  public double servesSeconds() {
    return serves;
  }
}
