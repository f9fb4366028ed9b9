package org.drsim.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reading of numbers from bytes, without the cost of a text. */
final class Digits {

  /** Any number of so many digits fits into a {@code long}. */
  private static final int MAX_DIGITS = 18;

  /** No number that is meant has more. */
  private static final int MOST_CHARACTERS = 64;

  /** No decimal comma: commas part the columns. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.]\\d+)?[eE][+-]?\\d+");

  private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(2).pow(63);

  private Digits() {}

  /** The number written in a range of bytes, or -1 if it is none or passes 2^63. */
  static long read(byte[] buffer, int from, int to) {
    if (to <= from || to - from > MAX_DIGITS) {
      return to <= from ? -1 : readLong(buffer, from, to);
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      final int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static long readLong(byte[] buffer, int from, int to) {
    final long first = read(buffer, from, from + MAX_DIGITS);
    final long rest = to - from == MAX_DIGITS + 1 ? read(buffer, to - 1, to) : -1;
    final boolean fits = first < Long.MAX_VALUE / 10;
    return first < 0 || rest < 0 || !fits ? -1 : first * 10 + rest;
  }

  /**
   * A decimal number times 10 to a power, further digits dropped, or -1 if it is none or passes
   * 2^63.
   */
  static long scaled(byte[] buffer, int from, int to, int power) {
    int point = from;
    while (point < to && buffer[point] != '.') {
      point++;
    }
    long scaled = read(buffer, from, point);
    if (scaled < 0 || (point < to && point + 1 == to)) {
      return -1;
    }
    for (int i = point + 1; i <= point + power; i++) {
      final int digit = i < to ? buffer[i] - '0' : 0;
      if (digit < 0 || digit > 9 || scaled > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      scaled = scaled * 10 + digit;
    }
    return restIsDigits(buffer, point + power + 1, to) ? scaled : -1;
  }

  /**
   * A decimal number with an exponent, times 10 to a power, or -1 if it is none or passes 2^63.
   * Further digits are dropped of one that is scaled; of another one there may be none.
   */
  static long scientific(byte[] buffer, int from, int to, int power) {
    if (to - from > MOST_CHARACTERS) {
      return -1;
    }
    final String text = new String(buffer, from, to - from, StandardCharsets.US_ASCII);
    final BigDecimal amount =
        SCIENTIFIC.matcher(text).matches() ? Decimals.parseAmount(text) : null;
    if (amount == null || amount.compareTo(TOO_LARGE.scaleByPowerOfTen(-power)) >= 0) {
      return -1;
    }
    final BigDecimal whole = amount.scaleByPowerOfTen(power).setScale(0, RoundingMode.DOWN);
    return power == 0 && whole.compareTo(amount) != 0 ? -1 : whole.longValueExact();
  }

  private static boolean restIsDigits(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] < '0' || buffer[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Position of the next comma, or {@code to} if there is none. */
  static int comma(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to && buffer[i] != ',') {
      i++;
    }
    return i;
  }
}
