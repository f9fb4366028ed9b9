package org.drsim.trace;

/** Reading of whole numbers from bytes, without the cost of a text. */
final class Digits {

  /** Any number of so many digits fits into a {@code long}. */
  private static final int MAX_DIGITS = 18;

  private Digits() {}

  /** The number written in a range of bytes, or -1 if it is none or has over 18 digits. */
  static long read(byte[] buffer, int from, int to) {
    if (to <= from || to - from > MAX_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
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
