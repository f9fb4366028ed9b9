package org.drsim.output;

import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as they stand in our files: the shortest decimal text that reads back as the same double,
 * whole numbers without a point.
 */
final class Decimals {

  /** Up to here a whole double and a long are the same number. */
  private static final double EXACT = 1L << 53;

  private Decimals() {}

  /** Not for NaN and infinity, which have no text. */
  static String text(double value) {
    if (value == StrictMath.rint(value) && StrictMath.abs(value) <= EXACT) {
      return Long.toString((long) value);
    }
    // Not Double.toString: before Java 19 it was not always the shortest.
    return NumberOutput.toString(value, true);
  }
}
