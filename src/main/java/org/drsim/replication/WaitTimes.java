package org.drsim.replication;

/**
 * For how long batches have waited in the cache account, by what kept them, and how much of that
 * would not have been without flow control. As long as batches wait, a transfer that is idle
 * because of flow control, and replica disks that are idle because the next batch is still on its
 * way, both lose time; while only one of them does, the other is the bottleneck and works all the
 * time. Where many batches wait, the same work without flow control takes less time by the smaller
 * of the two.
 */
final class WaitTimes {

  /** Over how many batches the two even out, and still one bottleneck rarely takes turns. */
  private static final int SLICE = 100;

  private final double measuredFrom;
  private double lastChange;
  private double closedSeconds;
  private double busySeconds;
  private double lostSeconds;
  private double transferIdle;
  private double applyIdle;
  private int released;

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
   * @param byFlowControl whether too many were on the way
   * @param sending whether one was being transferred
   * @param applying whether one was behind the transfer
   */
  void settle(double now, boolean byFlowControl, boolean sending, boolean applying) {
    if (now > measuredFrom) {
      final double waited = now - Math.max(lastChange, measuredFrom);
      closedSeconds += byFlowControl ? waited : 0;
      busySeconds += byFlowControl ? 0 : waited;
      transferIdle += byFlowControl && !sending ? waited : 0;
      applyIdle += applying ? 0 : waited;
    }
    lastChange = now;
  }

  /**
   * One of those that waited is let out.
   *
   * @param last whether no other one waits
   */
  void released(boolean last) {
    released++;
    if (last || released == SLICE) {
      lostSeconds = lostSeconds();
      transferIdle = 0;
      applyIdle = 0;
      released = 0;
    }
  }

  double closedSeconds() {
    return closedSeconds;
  }

  double busySeconds() {
    return busySeconds;
  }

  /** Of them, those that flow control has cost. */
  double lostSeconds() {
    return lostSeconds + Math.min(transferIdle, applyIdle);
  }
}
