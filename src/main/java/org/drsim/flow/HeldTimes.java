package org.drsim.flow;

/** For how long the limits of a path have held its flows back. */
final class HeldTimes {

  /** What holds them back now: 0 for the cap, i for resource i − 1. */
  private int by;

  private final double[] seconds;

  /** Whether a resource ever has; until then nothing need be taken down. */
  private boolean congestedOnce;

  HeldTimes(int resources) {
    this.seconds = new double[resources + 1];
  }

  void changeTo(int limit) {
    by = limit;
    congestedOnce |= limit > 0;
  }

  void pass(double time) {
    seconds[by] += time;
  }

  boolean congestedOnce() {
    return congestedOnce;
  }

  /** A flow starts. */
  void note(Flow flow, double now) {
    flow.startedAt = now;
    if (congestedOnce) {
      if (flow.heldAtStart.length != seconds.length) {
        flow.heldAtStart = new double[seconds.length];
      }
      System.arraycopy(seconds, 0, flow.heldAtStart, 0, seconds.length);
    } else {
      flow.heldAtStart = Flow.NEVER_HELD;
    }
  }

  /**
   * By one limit since the start of a flow.
   *
   * @param unbooked time since the last one that was booked
   */
  double of(int limit, Flow flow, double unbooked, double now) {
    if (limit > 0) {
      return byResource(limit, flow, unbooked);
    }
    double cap = now - flow.startedAt;
    for (int resource = 1; congestedOnce && resource < seconds.length; resource++) {
      cap -= byResource(resource, flow, unbooked);
    }
    return Math.max(0, cap);
  }

  private double byResource(int limit, Flow flow, double unbooked) {
    final double before = flow.heldAtStart == Flow.NEVER_HELD ? 0 : flow.heldAtStart[limit];
    return seconds[limit] - before + (limit == by ? unbooked : 0);
  }
}
