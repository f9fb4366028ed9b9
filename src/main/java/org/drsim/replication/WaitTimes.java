package org.drsim.replication;

/** For how long batches have waited in the cache account, by what kept them. */
final class WaitTimes {

  private final double measuredFrom;
  private double lastChange;
  private double closedSeconds;
  private double busySeconds;

  WaitTimes(double measuredFrom) {
    this.measuredFrom = measuredFrom;
  }

  /** What waited before now is booked. */
  void from(double now) {
    lastChange = now;
  }

  /**
   * Books the time since the last change, all of which batches have waited.
   *
   * @param stopped whether nothing could leave anyway
   * @param byFlowControl whether too many were on the way
   */
  void settle(double now, boolean stopped, boolean byFlowControl) {
    if (!stopped && now > measuredFrom) {
      final double waited = now - Math.max(lastChange, measuredFrom);
      if (byFlowControl) {
        closedSeconds += waited;
      } else {
        busySeconds += waited;
      }
    }
    lastChange = now;
  }

  double closedSeconds() {
    return closedSeconds;
  }

  double busySeconds() {
    return busySeconds;
  }
}
