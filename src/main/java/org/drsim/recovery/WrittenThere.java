package org.drsim.recovery;

import org.drsim.fault.Churn;

/**
 * What a machine has written in its target since it was recovered: while it serves, what its
 * workload would have written where it was.
 */
final class WrittenThere {

  private final Churn churn;
  private long bytes;

  /** Since when it serves without a break; not a number while it does not. */
  private double since = Double.NaN;

  WrittenThere(Churn churn) {
    this.churn = churn;
  }

  /** It serves there from now on, or does not. */
  void serves(boolean does, double now) {
    bytes = bytesBy(now);
    since = does ? now : Double.NaN;
  }

  long bytesBy(double now) {
    return Double.isNaN(since)
        ? bytes
        : bytes + churn.unchangedBytesBy(now) - churn.unchangedBytesBy(since);
  }
}
