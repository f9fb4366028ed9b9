package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts of a {@link Duration}: {@code 90 s}, {@code 5 min}, {@code 1.5 h}, {@code PT5M}. */
public final class Durations {

  private static final int NANOS_DIGITS = 9;

  /** In seconds. */
  private static final BigDecimal LIMIT = new BigDecimal(BigInteger.ONE.shiftLeft(63));

  static final Units UNITS =
      new Units(
          "a duration such as 90 s, 5 min, 1.5 h or PT5M",
          List.of(
              Unit.of("s", 1),
              // One day is printed as 24 h, as retention times are usually given.
              Unit.of("d", 86_400).printedFrom(2),
              Unit.of("h", 3_600),
              Unit.of("min", 60),
              Unit.of("ms", BigDecimal.ONE.scaleByPowerOfTen(-3)),
              Unit.of("us", BigDecimal.ONE.scaleByPowerOfTen(-6)),
              Unit.of("µs", BigDecimal.ONE.scaleByPowerOfTen(-6)),
              Unit.of("ns", BigDecimal.ONE.scaleByPowerOfTen(-NANOS_DIGITS))),
          Map.ofEntries(
              Map.entry("sec", "s"),
              Map.entry("secs", "s"),
              Map.entry("second", "s"),
              Map.entry("seconds", "s"),
              Map.entry("m", "min"),
              Map.entry("mins", "min"),
              Map.entry("minute", "min"),
              Map.entry("minutes", "min"),
              Map.entry("hr", "h"),
              Map.entry("hrs", "h"),
              Map.entry("hour", "h"),
              Map.entry("hours", "h"),
              Map.entry("day", "d"),
              Map.entry("days", "d"),
              Map.entry("w", "d, seven times as many"),
              Map.entry("week", "d, seven times as many"),
              Map.entry("weeks", "d, seven times as many")));

  /** Without sign and without the decimal comma that ISO 8601 allows. */
  private static final Pattern ISO = Pattern.compile("[pP][0-9dhmstDHMST.]+");

  private Durations() {}

  /**
   * Reads a duration: a number and one of s, min, h, d, ms, us (µs), ns, or ISO 8601 such as {@code
   * PT5M}.
   *
   * @throws InvalidQuantityException if the text is neither, negative, not in whole nanoseconds, or
   *     over 2^63-1 seconds
   */
  public static Duration parse(String text) {
    BigDecimal seconds = parseSeconds(text);
    try {
      long whole = seconds.toBigInteger().longValueExact();
      BigDecimal fraction = seconds.subtract(BigDecimal.valueOf(whole));
      return Duration.ofSeconds(whole, fraction.movePointRight(NANOS_DIGITS).longValueExact());
    } catch (ArithmeticException e) {
      throw UNITS.invalid(
          text,
          seconds.compareTo(LIMIT) >= 0
              ? "it must be less than 2^63 seconds"
              : "in whole nanoseconds");
    }
  }

  /**
   * The shortest text that {@link #parse} reads as this duration. A negative one, which no text
   * states, gets a minus sign.
   */
  public static String print(Duration duration) {
    return UNITS.print(exactSeconds(duration));
  }

  /** The {@code double} nearest to a duration in seconds. */
  public static double seconds(Duration duration) {
    return exactSeconds(duration).doubleValue();
  }

  static double parseToDouble(String text) {
    return UNITS.toDouble(text, parseSeconds(text));
  }

  static String print(double seconds) {
    return UNITS.print(seconds);
  }

  private static BigDecimal parseSeconds(String text) {
    return Units.strip(text).toLowerCase(Locale.ROOT).startsWith("p")
        ? exactSeconds(parseIso(text))
        : UNITS.parse(text);
  }

  private static Duration parseIso(String text) {
    String stripped = Units.strip(text);
    if (ISO.matcher(stripped).matches()) {
      try {
        return Duration.parse(stripped);
      } catch (DateTimeParseException e) {
        throw UNITS.invalid(text, "");
      }
    }
    throw UNITS.invalid(text, "");
  }

  private static BigDecimal exactSeconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .add(BigDecimal.valueOf(duration.getNano(), NANOS_DIGITS));
  }
}
