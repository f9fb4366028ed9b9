package org.drsim.measure;

/** For how long a machine served nobody, at home or where it was recovered. */
final class DownTime {

  private final double fromSeconds;
  private double since = Double.NaN;
  private double seconds;

  /**
   * @param fromSeconds when measuring begins
   */
  DownTime(double fromSeconds) {
    this.fromSeconds = fromSeconds;
  }

  /** It is down from now on; nothing if it was already. */
  void begin(double now) {
    if (Double.isNaN(since)) {
      since = now;
    }
  }

  /** It serves from now on. */
  void end(double now) {
    if (!Double.isNaN(since)) {
      seconds += Math.max(0, now - Math.max(since, fromSeconds));
      since = Double.NaN;
    }
  }

  /** It serves from now on, or does not. */
  void change(boolean serves, double now) {
    if (serves) {
      end(now);
    } else {
      begin(now);
    }
  }

  /** Up to the end of the run. */
  double secondsBy(double now) {
    return seconds + (Double.isNaN(since) ? 0 : Math.max(0, now - Math.max(since, fromSeconds)));
  }
}
