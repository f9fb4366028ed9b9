package org.drsim.report;

/** Places in a picture, in pixels to a tenth, the same on every machine. */
final class Coordinate {

  private static final int TENTHS = 10;

  private Coordinate() {}

  static String text(double value) {
    final StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  static void append(StringBuilder text, double value) {
    final long tenths = Math.round(value * TENTHS);
    if (tenths < 0) {
      text.append('-');
    }
    text.append(Math.abs(tenths) / TENTHS);
    if (tenths % TENTHS != 0) {
      text.append('.').append(Math.abs(tenths) % TENTHS);
    }
  }
}
