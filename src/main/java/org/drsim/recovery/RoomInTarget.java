package org.drsim.recovery;

import org.jspecify.annotations.Nullable;

/** The place of one machine in its target: it takes one once it is through all gates. */
final class RoomInTarget {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final StepLine line;
  private final MachineMaking making;

  /** Null for the failover itself. */
  private final @Nullable TestStay test;

  private boolean taken;

  RoomInTarget(
      FailoverService service,
      RecoverableMachine machine,
      StepLine line,
      MachineMaking making,
      @Nullable TestStay test) {
    this.service = service;
    this.machine = machine;
    this.line = line;
    this.making = making;
    this.test = test;
  }

  /**
   * Takes it. A failover needs no more room than there is without tests.
   *
   * @param never what to do where there is no room and will be none
   */
  void take(Runnable next, Runnable never) {
    final Runnable pass = () -> making.passGates(() -> isTaken(next), never);
    if (test == null && !service.gates().haveRoom(machine)) {
      service.tests().makeRoom(machine.target().region(), line, pass);
    } else {
      pass.run();
    }
  }

  private void isTaken(Runnable next) {
    taken = true;
    if (test != null) {
      test.takesRoom();
    }
    next.run();
  }

  /** The machine is not made there after all. */
  void giveBack() {
    if (taken) {
      service.gates().leave(machine);
    }
  }
}
