package org.drsim.output;

import java.util.Locale;

/** Availability in words: with as many digits as tell the two first of what is missing. */
final class Nines {

  private static final double PERCENT = 100;
  private static final int MOST_DIGITS = 9;

  private Nines() {}

  /** For example {@code 99.9968 %}. */
  static String text(double share) {
    if (!(share > 0 && share < 1)) {
      return share > 0 ? "100 %" : "0 %";
    }
    final double missing = PERCENT * (1 - share);
    final int digits = (int) Math.max(2, Math.ceil(1 - StrictMath.log10(missing)));
    return String.format(
        Locale.ROOT, "%." + Math.min(MOST_DIGITS, digits) + "f %%", PERCENT * share);
  }
}
