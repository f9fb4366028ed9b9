package org.drsim.quantity;

import java.util.List;
import java.util.Map;

/**
 * A part of a whole.
 *
 * @param fraction from 0 to 1
 */
public record Share(double fraction) implements Comparable<Share> {

  static final Units UNITS =
      new Units(
          "a share such as 30 % or 0.3, from 0 to 100 %",
          List.of(Unit.of("%", 1).divisor(100)), Map.of("percent", "%", "pct", "%"));

  /**
   * @throws IllegalArgumentException if not from 0 to 1
   */
  public Share {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("a share of " + fraction + "; it must be from 0 to 1");
    }
    // -0.0 would differ from 0.0 in a record.
    fraction += 0.0;
  }

  /**
   * Reads a share such as {@code 30 %} or {@code 0.3}.
   *
   * @throws InvalidQuantityException if the text is not a share, or is over 100 %
   */
  public static Share parse(String text) {
    boolean bare = PlainNumber.isOne(text);
    double fraction =
        bare ? UNITS.toDouble(text, PlainNumber.parse(text)) : UNITS.parseDouble(text);
    if (fraction > 1) {
      throw UNITS.invalid(
          text, bare && fraction <= 100 ? "did you mean '" + Units.strip(text) + " %'?" : "");
    }
    return new Share(fraction);
  }

  @Override
  public int compareTo(Share other) {
    return Double.compare(fraction, other.fraction);
  }

  /** The shortest percentage that {@link #parse} reads as this share. */
  @Override
  public String toString() {
    return UNITS.print(fraction);
  }
}
