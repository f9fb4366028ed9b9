package org.drsim.quantity;

import java.util.List;
import java.util.Map;

/**
 * How often something happens; finite, not negative.
 *
 * @param perSecond times per second
 */
public record Frequency(double perSecond) implements Comparable<Frequency> {

  static final Units UNITS =
      new Units(
          "a frequency such as 120 /s or 3 /h",
          List.of(
              Unit.of("/s", 1),
              Unit.of("/min", 1).divisor(60),
              Unit.of("/h", 1).divisor(3_600),
              Unit.of("/d", 1).divisor(86_400)),
          Map.of("hz", "/s", "/sec", "/s", "/m", "/min", "/hour", "/h", "/day", "/d"));

  /**
   * @throws IllegalArgumentException if negative, infinite or not a number
   */
  public Frequency {
    if (!(perSecond >= 0 && perSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a frequency of " + perSecond + " /s; it must be finite and not negative");
    }
    // -0.0 would differ from 0.0 in a record.
    perSecond += 0.0;
  }

  /**
   * Reads a frequency such as {@code 120 /s}, {@code 4 /min}, {@code 3 /h} or {@code 1 /d}.
   *
   * @throws InvalidQuantityException if the text is not a frequency
   */
  public static Frequency parse(String text) {
    return new Frequency(UNITS.parseDouble(text));
  }

  @Override
  public int compareTo(Frequency other) {
    return Double.compare(perSecond, other.perSecond);
  }

  /** The shortest text that {@link #parse} reads as this frequency. */
  @Override
  public String toString() {
    return UNITS.print(perSecond);
  }
}
