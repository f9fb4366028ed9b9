package org.drsim.profile;

/** The lengths of time in which overwrites are looked for. Each divides the next. */
public enum CoalescingWindow {
  MINUTE_1(0, 1),
  MINUTES_5(1, 5),
  MINUTES_15(2, 15),
  MINUTES_60(3, 60),
  /** From the first record to the last. */
  WHOLE(4, 1 << 24);

  private final int place;
  private final int minutes;

  CoalescingWindow(int place, int minutes) {
    this.place = place;
    this.minutes = minutes;
  }

  /** From short to long, from 0. */
  public int place() {
    return place;
  }

  int minutes() {
    return minutes;
  }

  /** Length in seconds; infinite for the whole. */
  public double seconds() {
    return this == WHOLE ? Double.POSITIVE_INFINITY : 60.0 * minutes;
  }
}
