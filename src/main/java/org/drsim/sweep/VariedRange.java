package org.drsim.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All values between two.
 *
 * @param from the first, in {@code unit}
 * @param to the last; may be below the first
 * @param unit of both, as stated; empty for plain numbers
 * @param steps how many values a grid has, ends included; 0 where none is stated
 * @param whole whether only whole numbers are meant
 */
public record VariedRange(
    String path, double from, double to, String unit, int steps, Scale scale, boolean whole)
    implements Varied {

  /** Nine digits say all that anybody varies, and hide the rounding of powers. */
  private static final MathContext DIGITS = new MathContext(9);

  /** How the values lie between the ends. */
  public enum Scale {
    /** At equal distances. */
    LINEAR,
    /** At equal ratios; both ends are over zero. */
    LOG
  }

  /** The same with so many values in a grid. */
  public VariedRange withSteps(int number) {
    return new VariedRange(path, from, to, unit, number, scale, whole);
  }

  @Override
  public List<String> levels() {
    return IntStream.range(0, steps)
        .mapToObj(i -> text(steps == 1 ? 0 : i / (steps - 1.0)))
        .distinct()
        .toList();
  }

  @Override
  public String at(double u) {
    if (whole && scale == Scale.LINEAR) {
      // Each whole number gets the same share.
      final double low = Math.min(from, to);
      final double count = Math.abs(to - from) + 1;
      return print(low + StrictMath.floor((from <= to ? u : 1 - u) * count));
    }
    return text(u);
  }

  /**
   * @param share of the way, 0 to 1
   */
  private String text(double share) {
    final double value =
        scale == Scale.LINEAR
            ? from + share * (to - from)
            : from * StrictMath.pow(to / from, share);
    return print(whole ? StrictMath.rint(value) : value);
  }

  private String print(double value) {
    final BigDecimal digits = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    final String number = digits.signum() == 0 ? "0" : digits.toPlainString();
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
