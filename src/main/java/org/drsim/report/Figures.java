package org.drsim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;

/** Numbers as people read them, each with its unit and no more digits than it deserves. */
final class Figures {

  static final String NOTHING = "–";

  private static final double PERCENT = 100;
  private static final int GROUP = 3;

  private Figures() {}

  static String duration(double seconds) {
    return ReadingUnit.duration(seconds);
  }

  static String bytes(double bytes) {
    return ReadingUnit.bytes(bytes);
  }

  /** Below a whole one never reads as a whole one. */
  static String share(double share) {
    if (!Double.isFinite(share)) {
      return NOTHING;
    }
    final double percent = PERCENT * share;
    final int decimals = percent > 99 && percent < PERCENT ? 3 : 1;
    // Rounded first to what a double can tell, so that 0.07 is 7 and not 6.9.
    return BigDecimal.valueOf(percent)
            .setScale(decimals + 5, RoundingMode.HALF_EVEN)
            .setScale(decimals, RoundingMode.FLOOR)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** Of what an objective is about, as the terminal shows it. */
  static String exactShare(double share) {
    return Double.isFinite(share) ? ReadingShare.down(share) + " %" : NOTHING;
  }

  /** With separated thousands, at most three decimals. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    return Math.abs(value) >= 1000
        ? grouped(Math.round(value))
        : new ReadingUnit("", 1).number(value);
  }

  /** A number of things: {@code 1 machine}, {@code 1,000 machines}. */
  static String count(long number, String thing) {
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** Without the tables of locales, which take longer to load than a small page to make. */
  private static String grouped(long number) {
    final StringBuilder digits = new StringBuilder(Long.toString(number));
    final int first = number < 0 ? 1 : 0;
    for (int place = digits.length() - GROUP; place > first; place -= GROUP) {
      digits.insert(place, ',');
    }
    return digits.toString();
  }
}
