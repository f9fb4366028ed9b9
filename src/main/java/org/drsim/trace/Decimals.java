package org.drsim.trace;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of people's files: with a point or with a comma. */
final class Decimals {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}([.,]\\d{0,30})?([eE][+-]?\\d{1,2})?");

  private Decimals() {}

  /** The number that a text is, or {@code null}. */
  static @Nullable BigDecimal parse(String text) {
    final String stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches()) {
      return null;
    }
    return new BigDecimal(stripped.replace(',', '.'));
  }

  /** The amount that a text is, or {@code null} if it is none or negative. */
  static @Nullable BigDecimal parseAmount(String text) {
    final BigDecimal number = parse(text);
    return number == null || number.signum() < 0 ? null : number;
  }
}
