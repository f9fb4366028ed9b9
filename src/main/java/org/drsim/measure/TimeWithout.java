package org.drsim.measure;

/** For how long a machine or an application was without something: service, or protection. */
final class TimeWithout {

  private final double fromSeconds;
  private double since = Double.NaN;
  private double seconds;

  /**
   * @param fromSeconds when measuring begins
   */
  TimeWithout(double fromSeconds) {
    this.fromSeconds = fromSeconds;
  }

  /** It is without from now on; nothing if it was already. */
  void begin(double now) {
    if (Double.isNaN(since)) {
      since = now;
    }
  }

  /** It has it from now on. */
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
