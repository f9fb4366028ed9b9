package org.drsim.recovery;

/** What is there of one machine for a test of its failover, while the machine itself goes on. */
final class TestStay {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final double cleanUpSeconds;
  private double runsFrom = Double.POSITIVE_INFINITY;
  private double removed = Double.POSITIVE_INFINITY;
  private boolean abandoned;
  private boolean takesRoom;

  /**
   * @param cleanUpSeconds how long it takes to remove it
   */
  TestStay(FailoverService service, RecoverableMachine machine, double cleanUpSeconds) {
    this.service = service;
    this.machine = machine;
    this.cleanUpSeconds = cleanUpSeconds;
  }

  /** Where it is. */
  String region() {
    return machine.target().region();
  }

  double cleanUpSeconds() {
    return cleanUpSeconds;
  }

  /** It begins. */
  void enter() {
    service.tests().enter(machine.name(), this);
  }

  /** It has passed the gates of its target. */
  void takesRoom() {
    takesRoom = true;
  }

  /** It has booted. */
  void runs() {
    if (!abandoned) {
      runsFrom = service.simulator().now();
    }
  }

  /** A failover wants the machine: the test goes no further. */
  void abandon() {
    abandoned = true;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  /** The test is over, and nothing is left of it. */
  void leave() {
    if (service.tests().leave(machine.name(), this)) {
      isRemoved();
    }
  }

  void isRemoved() {
    removed = service.simulator().now();
    if (takesRoom) {
      service.gates().leave(machine);
    }
  }

  /** For how long it has run. */
  double seconds(double now) {
    return Math.max(0, Math.min(removed, now) - runsFrom);
  }
}
