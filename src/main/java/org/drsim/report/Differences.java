package org.drsim.report;

import org.drsim.report.DataTable.Cell;

/** Differences with their sign. */
final class Differences {

  private Differences() {}

  static Cell duration(double seconds) {
    return Cell.number(text(seconds), seconds);
  }

  static String text(double seconds) {
    if (!Double.isFinite(seconds)) {
      return Figures.NOTHING;
    }
    return seconds == 0 ? "0 s" : (seconds > 0 ? "+" : "−") + Figures.duration(Math.abs(seconds));
  }
}
