package org.drsim.recovery;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Makes one machine in its target: its disks, itself, and what has to be done once it has booted.
 */
final class MachineMaking {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final StepLine line;
  private final StepTimes times;
  private long attempts;

  MachineMaking(
      FailoverService service, RecoverableMachine machine, StepLine line, StepTimes times) {
    this.times = times;
    this.service = service;
    this.machine = machine;
    this.line = line;
  }

  /** Attaches all disks. */
  void attachDisks(Runnable next) {
    make(machine.disks().size(), "disks", () -> times.disks(machine), next);
  }

  /**
   * Looks whether the target is fit for it.
   *
   * @param never what to do where it is not and will not be
   */
  void passGates(Runnable next, Runnable never) {
    service.gates().pass(machine, line, next, never);
  }

  /** Makes it once there is a slot, up to its boot. */
  void bootInSlot(Runnable booted) {
    service
        .slots()
        .take(
            freedBy -> {
              line.waited("slot", freedBy);
              boot(booted);
            });
  }

  /** Makes it, and does what has to be done then; there is a slot, which is given back. */
  void create(Runnable next) {
    boot(() -> afterBoot(0, next));
  }

  /** Makes it, up to its boot; there is a slot, which is given back. */
  void boot(Runnable booted) {
    if (line.isCancelled()) {
      giveSlotBack();
      booted.run();
    } else if (times.isAccepted(machine, attempts++)) {
      make(
          1,
          "machine",
          () -> times.creation(machine),
          () -> {
            giveSlotBack();
            line.takes("boot", times.boot(machine), booted);
          });
    } else {
      giveSlotBack();
      line.takes("capacity", service.retryEverySeconds(), () -> bootInSlot(booted));
    }
  }

  private void giveSlotBack() {
    service.slots().giveBack(line.last());
  }

  /** What the control plane makes, once it works and may make more. */
  private void make(int writes, String name, DoubleSupplier seconds, Runnable next) {
    if (line.isCancelled()) {
      next.run();
      return;
    }
    if (!service.worksFor(machine)) {
      line.takes(
          "controlPlane", service.retryEverySeconds(), () -> make(writes, name, seconds, next));
      return;
    }
    final double wait = service.writes().wait(writes, line.now());
    if (wait > 0) {
      line.takes("writeLimit", wait, () -> line.takes(name, seconds.getAsDouble(), next));
    } else {
      line.takes(name, seconds.getAsDouble(), next);
    }
  }

  /** Does what has to be done once it has booted. */
  void afterBoot(Runnable next) {
    afterBoot(0, next);
  }

  private void afterBoot(int step, Runnable next) {
    final List<StepTimes.Named> steps = times.afterBoot(machine);
    if (step == steps.size()) {
      next.run();
    } else {
      final StepTimes.Named one = steps.get(step);
      line.customerTakes(
          one.name(), one.seconds(), RecoveryStep.Outcome.DONE, () -> afterBoot(step + 1, next));
    }
  }
}
