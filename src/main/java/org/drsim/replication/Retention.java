package org.drsim.replication;

/**
 * Which recovery points are kept: every one of the last two hours, of older ones the first of each
 * slot of the scenario clock, none whose marker is as old as the retention.
 *
 * <p>Slots are an hour wide up to a retention of a day and two hours beyond; with a retention of
 * eight days and more they are four hours wide for what is older than seven days. This gives the
 * published 46, 59, 107 and 155 points for 1, 3, 7 and 15 days, up to one by phase.
 *
 * @param seconds how long points are kept
 */
public record Retention(double seconds) {

  static final double HOUR = 3600;
  static final double DAY = 24 * HOUR;

  /** All points are kept up to this age. */
  static final double ALL_KEPT = 2 * HOUR;

  /** From this age on the wide slots hold, where the retention has any. */
  static final double WIDE_FROM = 7 * DAY;

  static final double WIDE_SLOT = 4 * HOUR;

  /** Width of the slots of points that are older than two hours. */
  double slotSeconds() {
    return seconds <= DAY ? HOUR : 2 * HOUR;
  }

  boolean hasWideSlots() {
    return seconds >= 8 * DAY;
  }
}
