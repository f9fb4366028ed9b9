package org.drsim.report;

import org.drsim.quantity.ReadingShare;
import org.drsim.quantity.ReadingUnit;

/** Numbers as people read them, each with its unit and no more digits than it deserves. */
final class Figures {

  static final String NOTHING = "–";

  private static final int GROUP = 3;

  private Figures() {}

  static String duration(double seconds) {
    return ReadingUnit.duration(seconds);
  }

  static String bytes(double bytes) {
    return ReadingUnit.bytes(bytes);
  }

  /** As the terminal and the charts show it. */
  static String share(double share) {
    return Double.isFinite(share) ? ReadingShare.nearest(share) : NOTHING;
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

  /** A distribution without the braces of its notation: {@code lognormal (median 4 h, …)}. */
  static String drawn(String notation) {
    return notation.startsWith("{") && notation.endsWith("}")
        ? notation
            .substring(1, notation.length() - 1)
            .replace(": ", " ")
            .replace('{', '(')
            .replace('}', ')')
        : notation;
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
