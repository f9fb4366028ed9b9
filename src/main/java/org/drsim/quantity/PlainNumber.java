package org.drsim.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number without a unit, in the one way in which all texts write numbers; not negative. */
final class PlainNumber {

  private static final int MAX_LENGTH = 64;
  private static final Pattern GRAMMAR =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

  private PlainNumber() {}

  /** Whether the text is a number and nothing else. */
  static boolean isOne(String text) {
    return text.length() <= MAX_LENGTH && GRAMMAR.matcher(Units.strip(text)).matches();
  }

  /** Reads a text for which {@link #isOne} holds. */
  static BigDecimal parse(String text) {
    return new BigDecimal(Units.strip(text));
  }

  /** The shortest text that reads back as the same {@code double}. */
  static String print(double value) {
    return Units.text(Units.shortest(new BigDecimal(value), read -> read.doubleValue() == value));
  }
}
