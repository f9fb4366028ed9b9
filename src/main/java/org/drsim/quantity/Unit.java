package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * One unit: {@code factor / divisor} base units.
 *
 * @param printedFrom the smallest number that is printed with this unit
 * @param secondary whether it is printed only where the units before it make no short number
 */
record Unit(
    String name, BigDecimal factor, BigDecimal divisor, BigDecimal printedFrom, boolean secondary) {

  /** Digits of a quotient that has no end. */
  static final MathContext DIVISION = new MathContext(60);

  /** So many always fit into a {@code long}. */
  private static final int LONG_DIGITS = 18;

  /** A division by a power of two has as many digits behind the point as the power. */
  private static final long LARGEST_EXACT = 1L << 40;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static Unit of(String name, BigDecimal factor) {
    return new Unit(name, factor, BigDecimal.ONE, BigDecimal.ONE, false);
  }

  static Unit of(String name, long factor) {
    return of(name, BigDecimal.valueOf(factor));
  }

  Unit divisor(long newDivisor) {
    return new Unit(name, factor, BigDecimal.valueOf(newDivisor), printedFrom, secondary);
  }

  Unit printedFrom(long smallest) {
    return new Unit(name, factor, divisor, BigDecimal.valueOf(smallest), secondary);
  }

  Unit asSecondary() {
    return new Unit(name, factor, divisor, printedFrom, true);
  }

  BigDecimal toBase(BigDecimal number) {
    return over(number.multiply(factor), divisor);
  }

  BigDecimal fromBase(BigDecimal base) {
    return over(base.multiply(divisor), factor);
  }

  /** Whether numbers of this unit are not printed so small, told without dividing. */
  boolean isTooLargeFor(BigDecimal base) {
    BigDecimal doubled = base.abs().multiply(divisor).multiply(TWO);
    return doubled.compareTo(printedFrom.multiply(factor)) < 0;
  }

  private static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.compareTo(BigDecimal.ONE) == 0) {
      return dividend;
    }
    return dividend.precision() <= LONG_DIGITS && divisor.precision() <= LONG_DIGITS
        ? over(dividend, divisor, gcd(dividend, divisor))
        : dividend.divide(divisor, DIVISION);
  }

  private static long gcd(BigDecimal one, BigDecimal other) {
    return ArithmeticUtils.gcd(one.unscaledValue().longValue(), other.unscaledValue().longValue());
  }

  /** To ask for many digits where there are few costs more than all else about a unit. */
  private static BigDecimal over(BigDecimal dividend, BigDecimal divisor, long common) {
    final long below = divisor.unscaledValue().longValue() / common;
    return isFinite(below)
        ? BigDecimal.valueOf(dividend.unscaledValue().longValue() / common, dividend.scale())
            .divide(BigDecimal.valueOf(below, divisor.scale()))
        : dividend.divide(divisor, DIVISION);
  }

  /** Whether what is divided by a number has an end, and one within {@link #DIVISION}. */
  private static boolean isFinite(long divisor) {
    long rest = divisor >> Long.numberOfTrailingZeros(divisor);
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest == 1 && divisor <= LARGEST_EXACT;
  }
}
