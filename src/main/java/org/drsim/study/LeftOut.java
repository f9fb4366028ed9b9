package org.drsim.study;

/**
 * How many replications say nothing of a failover.
 *
 * @param beganInWarmUp in which the outage began before anything is measured
 * @param withoutFailover in which it did not begin, or no failover did, by the end of the run
 */
public record LeftOut(int beganInWarmUp, int withoutFailover) {

  /** None. */
  public static final LeftOut NONE = new LeftOut(0, 0);

  /** All of them. */
  public int count() {
    return beganInWarmUp + withoutFailover;
  }

  LeftOut and(boolean inWarmUp) {
    return inWarmUp
        ? new LeftOut(beganInWarmUp + 1, withoutFailover)
        : new LeftOut(beganInWarmUp, withoutFailover + 1);
  }
}
