package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * The failover of one machine: its point is resolved when it has a slot; what waits to be applied
 * is applied first if the choice is the latest state; then disks are attached, the machine is made,
 * boots, and its application starts.
 */
public final class MachineFailover {

  private final Simulator simulator;
  private final RecoverableMachine machine;
  private final StepTimes times;
  private final Slots slots;
  private final RecoveryPointChoice choice;
  private final double customSeconds;
  private final List<Phase> phases;
  private double phaseBegan;
  private @Nullable Resolution resolution;
  private @Nullable ChosenPoint chosen;
  private double serves = Double.POSITIVE_INFINITY;
  private boolean draining;
  private long attempts;

  /**
   * @param before phases up to now, from the beginning of the fault
   * @param customSeconds up to when the marker of a custom choice may lie
   */
  MachineFailover(
      Simulator simulator,
      RecoverableMachine machine,
      StepTimes times,
      Slots slots,
      RecoveryPointChoice choice,
      double customSeconds,
      List<Phase> before) {
    this.simulator = simulator;
    this.machine = machine;
    this.times = times;
    this.slots = slots;
    this.choice = choice;
    this.customSeconds = customSeconds;
    this.phases = new ArrayList<>(before);
    this.phaseBegan = simulator.now();
  }

  /** Work of a person on this machine before anything starts. */
  void handsOn(double seconds, Runnable next) {
    takes("handsOn", seconds, next);
  }

  /**
   * Resolves the point and attaches the disks.
   *
   * @param next what to do then, with the slot still taken; not done where there is no point
   * @param never what to do then, without a slot
   */
  void prepare(Runnable next, Runnable never) {
    slots.take(() -> resolve(next, never));
  }

  /** The slot that preparing took is free again. */
  void giveSlotBack() {
    slots.giveBack();
  }

  /** Makes and starts the machine once there is a slot. */
  void startUp(Runnable next) {
    phaseEnds("group");
    slots.take(() -> create(next));
  }

  /** Makes and starts the machine; there is a slot, which is given back. */
  void create(Runnable next) {
    phaseEnds("slot");
    if (times.isAccepted(machine, attempts++)) {
      make(next);
    } else {
      slots.giveBack();
      takes("capacity", times.retryEvery(), () -> slots.take(() -> create(next)));
    }
  }

  private void make(Runnable next) {
    takes(
        "machine",
        times.creation(machine),
        () -> {
          slots.giveBack();
          takes("boot", times.boot(machine), () -> startApplication(next));
        });
  }

  private void startApplication(Runnable next) {
    takes(
        "application",
        times.appStart(machine),
        () -> {
          if (hasBadData()) {
            next.run(); // It runs, and the plan goes on.
          } else {
            machine.inTarget().tell(() -> look(next));
            machine.inTarget().recovered();
          }
        });
  }

  /** Whether what it is recovered to is damaged, so that it does not serve. */
  public boolean hasBadData() {
    return chosen != null && !machine.data().isClean(chosen.markerSeconds());
  }

  /** It serves as soon as its target region lets it. */
  private void look(Runnable next) {
    final boolean runs = machine.inTarget().runs();
    machine.observer().serves(runs);
    if (runs && serves == Double.POSITIVE_INFINITY) {
      phaseEnds("targetDown");
      serves = simulator.now();
      next.run();
    }
  }

  private void resolve(Runnable next, Runnable never) {
    phaseEnds("slot");
    final Resolution resolved = Resolution.now(machine, customSeconds, simulator.now());
    resolution = resolved;
    chosen = resolved.choices().get(choice);
    if (chosen == null) {
      // The service refuses it, and the machine stays what it is.
      slots.giveBack();
      never.run();
      return;
    }
    machine.path().stops().endSource();
    machine.churn().stop(simulator.now());
    machine.observer().failedOver();
    if (choice == RecoveryPointChoice.LATEST && machine.path().stops().isDraining()) {
      drain(next);
    } else {
      attach(next);
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
            phaseEnds("processing");
            resolveAgain();
            attach(next);
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
      chosen = applied;
      resolution = resolution.withLatest(applied);
    }
  }

  private void attach(Runnable next) {
    takes("disks", times.disks(machine), next);
  }

  private void takes(String name, double seconds, Runnable next) {
    simulator.schedule(
        simulator.now() + seconds,
        new EventRoutine(
            machine.name(),
            "recovery: " + name,
            Order.RECOVERY,
            () -> {
              phaseEnds(name);
              next.run();
            }));
  }

  /** Parts that took no time are left out. */
  private void phaseEnds(String name) {
    final double now = simulator.now();
    if (now > phaseBegan) {
      phases.add(new Phase(name, phaseBegan, now));
    }
    phaseBegan = now;
  }

  /** Whether there was no such point, so that the machine stayed where it is. */
  public boolean wasRefused() {
    return resolution != null && chosen == null;
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
    return List.copyOf(phases);
  }

  /** When it serves again; positive infinity while it does not. */
  public double servesSeconds() {
    return serves;
  }
}
