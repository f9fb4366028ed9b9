package org.drsim.trace;

import java.util.Locale;

/** Spans of time as messages write them. */
final class Spans {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;
  private static final double YEAR = 365.25 * DAY;

  private Spans() {}

  /** In the unit that gives a number of reasonable size. */
  static String text(double nanos) {
    final double seconds = nanos / NANOS_PER_SECOND;
    if (seconds < 2 * MINUTE) {
      return text(seconds, 1, "s");
    }
    if (seconds < 2 * HOUR) {
      return text(seconds, MINUTE, "min");
    }
    if (seconds < 2 * DAY) {
      return text(seconds, HOUR, "h");
    }
    return seconds < 2 * YEAR ? text(seconds, DAY, "days") : text(seconds, YEAR, "years");
  }

  private static String text(double seconds, double unit, String name) {
    return String.format(Locale.ROOT, "%.4g %s", seconds / unit, name);
  }
}
