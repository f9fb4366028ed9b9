package org.drsim.profile;

/** The lengths of time in which overwrites are looked for. Each divides the next. */
public enum CoalescingWindow {
  MINUTE_1(1),
  MINUTES_5(5),
  MINUTES_15(15),
  MINUTES_60(60),
  /** From the first record to the last. */
  WHOLE(1 << 24);

  private final int minutes;

  CoalescingWindow(int minutes) {
    this.minutes = minutes;
  }

  int minutes() {
    return minutes;
  }

  /** Length in seconds; infinite for the whole. */
  public double seconds() {
    return this == WHOLE ? Double.POSITIVE_INFINITY : 60.0 * minutes;
  }
}
