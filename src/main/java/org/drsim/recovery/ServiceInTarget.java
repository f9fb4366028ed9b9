package org.drsim.recovery;

import org.jspecify.annotations.Nullable;

/** When a machine serves that has been made in its target. */
final class ServiceInTarget {

  private final RecoverableMachine machine;
  private final StepLine line;

  /** Null for the failover itself. */
  private final @Nullable TestStay test;

  private final WrittenThere written;
  private double begins = Double.POSITIVE_INFINITY;

  ServiceInTarget(RecoverableMachine machine, StepLine line, @Nullable TestStay test) {
    this.machine = machine;
    this.line = line;
    this.test = test;
    this.written = new WrittenThere(machine.churn());
  }

  /** Its application has started; one that is there for a test serves nobody but those who test. */
  void begin(Runnable next) {
    if (test != null) {
      begins = line.now();
      next.run();
    } else {
      machine.inTarget().tellWhileThere(() -> look(next));
      machine.inTarget().recovered();
    }
  }

  /** It serves as soon as its target region lets it. */
  private void look(Runnable next) {
    final boolean runs = machine.inTarget().runs();
    machine.observer().serves(runs);
    written.serves(runs, line.now());
    if (runs && begins == Double.POSITIVE_INFINITY) {
      line.ended("targetDown", RecoveryStep.Outcome.DONE);
      begins = line.now();
      machine.protection().to(ProtectionState.FAILED_OVER);
      next.run();
    }
  }

  /** What it has written there by now, in bytes. */
  long writtenBytes() {
    return written.bytesBy(line.now());
  }

  /** When it served first; positive infinity while it has not. */
  double beginsSeconds() {
    return begins;
  }
}
