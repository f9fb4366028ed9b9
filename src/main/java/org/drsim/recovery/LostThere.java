package org.drsim.recovery;

import java.util.List;
import java.util.Map;
import org.drsim.scenario.RecoveryPointChoice;

/**
 * What a machine loses that comes back because its target region was lost, of what it had written
 * there since its newest point in the other direction.
 */
final class LostThere {

  private final RecoverableMachine machine;
  private double protectedSince = Double.NaN;
  private double stoppedSince = Double.NaN;

  LostThere(RecoverableMachine machine) {
    this.machine = machine;
  }

  /** It is protected in the other direction. */
  void isProtected(double now) {
    protectedSince = now;
  }

  /** It runs there, or does not any more. */
  void runs(boolean does, double now) {
    if (does) {
      stoppedSince = Double.NaN;
    } else if (Double.isNaN(stoppedSince)) {
      stoppedSince = now;
    }
  }

  /** What it is recovered to, with what had been written. */
  Resolution resolution(double now) {
    final double marker = machine.reverse().newestSeconds(protectedSince, stoppedSince);
    final ChosenPoint point = new ChosenPoint(marker, machine.churn().unchangedBytesBy(marker));
    return new Resolution(
        now,
        stoppedSince,
        machine.churn().unchangedBytesBy(stoppedSince),
        Map.of(RecoveryPointChoice.LATEST_PROCESSED, point),
        List.of(),
        machine.data(),
        0);
  }
}
