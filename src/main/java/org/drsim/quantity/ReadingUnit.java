package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A unit in which values are shown to people: rounded to three significant digits and at most three
 * decimals. For reading, not for computing.
 *
 * @param symbol as printed, for example {@code min}
 * @param size in seconds or bytes
 */
public record ReadingUnit(String symbol, double size) {

  public static final ReadingUnit SECOND = new ReadingUnit("s", 1);
  public static final ReadingUnit MINUTE = new ReadingUnit("min", 60);
  public static final ReadingUnit HOUR = new ReadingUnit("h", 3600);
  public static final ReadingUnit DAY = new ReadingUnit("d", 86_400);

  private static final String NOTHING = "–";
  private static final int DIGITS = 3;
  private static final double HOURS_BEFORE_DAYS = 48;
  private static final double BYTE_FACTOR = 1024;
  private static final String[] BYTE_SYMBOLS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

  /** In which a duration reads best. */
  public static ReadingUnit forSeconds(double seconds) {
    if (!(seconds >= MINUTE.size)) {
      return SECOND;
    }
    if (seconds < HOUR.size) {
      return MINUTE;
    }
    return seconds < HOURS_BEFORE_DAYS * HOUR.size ? HOUR : DAY;
  }

  /** In which an amount of data reads best. */
  public static ReadingUnit forBytes(double bytes) {
    int power = 0;
    double size = 1;
    while (power < BYTE_SYMBOLS.length - 1 && bytes >= size * BYTE_FACTOR) {
      power++;
      size *= BYTE_FACTOR;
    }
    return new ReadingUnit(BYTE_SYMBOLS[power], size);
  }

  /** A duration in the unit that suits, for example {@code 4.52 min}. */
  public static String duration(double seconds) {
    return forSeconds(seconds).text(seconds);
  }

  /** An amount of data in the unit that suits, for example {@code 1.5 GiB}. */
  public static String bytes(double bytes) {
    return forBytes(bytes).text(bytes);
  }

  /** Number and symbol; a dash for a value that does not exist (NaN, infinity). */
  public String text(double value) {
    return Double.isFinite(value) ? number(value) + " " + symbol : NOTHING;
  }

  /** Without the symbol: {@code 4.52}, {@code 12} or {@code 10080}, never an exponent. */
  public String number(double value) {
    return Double.isFinite(value) ? round(value).stripTrailingZeros().toPlainString() : NOTHING;
  }

  /** The whole part stays as it is, also beyond three digits. */
  private BigDecimal round(double value) {
    BigDecimal exact = BigDecimal.valueOf(value / size);
    int decimals = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP)).scale();
    return exact.setScale(Math.max(0, Math.min(decimals, DIGITS)), RoundingMode.HALF_UP);
  }
}
