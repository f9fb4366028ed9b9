package org.drsim.quantity;

import java.math.BigDecimal;

/** What a number measures, and so which units a text may state. */
public enum Dimension {
  /** Base unit: seconds. Any fraction of a nanosecond is kept. */
  DURATION,
  /** Base unit: bytes. Fractions of a byte are kept, as a mean may have them. */
  SIZE,
  /** Base unit: bytes per second; never unlimited. */
  DATA_RATE,
  /** Base unit: once per second. */
  FREQUENCY,
  /** Base unit: one; written as a plain number or a percentage, from 0 to 100 %. */
  SHARE,
  /** Base unit: one. Fractions are kept, as a mean may have them; never unlimited. */
  COUNT;

  /**
   * Reads a text with its unit.
   *
   * @return the value in the base unit, finite and not negative
   * @throws InvalidQuantityException if the text is not a value of this dimension
   */
  public double parse(String text) {
    return switch (this) {
      case DURATION -> Durations.parseToDouble(text);
      case SIZE -> Bytes.UNITS.parseDouble(text);
      case DATA_RATE -> DataRate.UNITS.parseDouble(text);
      case FREQUENCY -> Frequency.UNITS.parseDouble(text);
      case SHARE -> Share.parse(text).fraction();
      case COUNT -> parseNumber(text);
    };
  }

  /**
   * The shortest text that {@link #parse} reads as exactly this value.
   *
   * @param value in the base unit
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public String print(double value) {
    return switch (this) {
      case DURATION -> Durations.print(value);
      case SIZE -> Bytes.UNITS.print(value);
      case DATA_RATE -> printNumber(value) + " B/s";
      case FREQUENCY -> printNumber(value) + " /s";
      case SHARE -> new Share(value).toString();
      case COUNT -> printNumber(value);
    };
  }

  private static double parseNumber(String text) {
    if (PlainNumber.isOne(text)) {
      BigDecimal exact = PlainNumber.parse(text);
      double nearest = exact.doubleValue();
      if (nearest < Double.POSITIVE_INFINITY && (nearest > 0 || exact.signum() == 0)) {
        return nearest;
      }
    }
    throw new InvalidQuantityException(text, "allowed is a number such as 12 or 2.5, not negative");
  }

  private static String printNumber(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is not a finite number");
    }
    return PlainNumber.print(value);
  }
}
