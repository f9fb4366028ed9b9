package org.drsim.quantity;

import java.math.BigDecimal;

/**
 * A number of things, not negative; or {@link #UNLIMITED}.
 *
 * @param value {@link Long#MAX_VALUE} for unlimited
 */
public record Count(long value) implements Comparable<Count> {

  /** No limit at all. */
  public static final Count UNLIMITED = new Count(Long.MAX_VALUE);

  private static final String UNLIMITED_TEXT = "unlimited";
  private static final String ALLOWED = "allowed is a whole number such as 12, or unlimited";
  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if negative
   */
  public Count {
    if (value < 0) {
      throw new IllegalArgumentException("a count of " + value + "; it cannot be negative");
    }
  }

  /**
   * Reads {@code unlimited} or a whole number, which may be written as {@code 1e3}.
   *
   * @throws InvalidQuantityException if the text is neither, or 2^63-1 or more
   */
  public static Count parse(String text) {
    if (Units.strip(text).equalsIgnoreCase(UNLIMITED_TEXT)) {
      return UNLIMITED;
    }
    if (!PlainNumber.isOne(text)) {
      throw new InvalidQuantityException(text, ALLOWED);
    }
    BigDecimal number = PlainNumber.parse(text);
    // The range first: to test 1e999 for being whole is dear.
    if (number.compareTo(LIMIT) >= 0) {
      throw new InvalidQuantityException(text, ALLOWED + "; it must be less than 2^63");
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw new InvalidQuantityException(text, ALLOWED);
    }
    return new Count(number.longValueExact());
  }

  /** Whether there is no limit. */
  public boolean isUnlimited() {
    return value == Long.MAX_VALUE;
  }

  @Override
  public int compareTo(Count other) {
    return Long.compare(value, other.value);
  }

  /** The text that {@link #parse} reads as this count. */
  @Override
  public String toString() {
    return isUnlimited() ? UNLIMITED_TEXT : Long.toString(value);
  }
}
