package org.drsim.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * In which unit an axis counts, and where its ticks are.
 *
 * @param unitName plural, for the label
 * @param symbol the same, short
 * @param unitSeconds how long, or how large, one unit is
 * @param tick distance of two ticks, in units
 */
record AxisScale(String unitName, String symbol, double unitSeconds, double tick) {

  private static final double[] SIXTIES = {1, 2, 5, 10, 15, 20, 30, 60, 120};
  private static final double[] HOURS = {0.5, 1, 2, 3, 4, 6, 8, 12, 24};
  private static final double[] DAYS = {0.5, 1, 2, 5, 7, 14, 30};
  private static final double YEAR_DAYS = 365;
  private static final double FEWEST_YEARS = 3;

  /** For a range in seconds, with at most so many tick intervals. */
  static AxisScale of(double rangeSeconds, int mostIntervals) {
    if (rangeSeconds < 180) {
      return of("seconds", "s", 1, SIXTIES, rangeSeconds, mostIntervals);
    }
    if (rangeSeconds < 300 * 60) {
      return of("minutes", "min", 60, SIXTIES, rangeSeconds, mostIntervals);
    }
    if (rangeSeconds < 120 * 3600) {
      return of("hours", "h", 3600, HOURS, rangeSeconds, mostIntervals);
    }
    if (rangeSeconds < FEWEST_YEARS * YEAR_DAYS * 86_400) {
      return of("days", "d", 86_400, DAYS, rangeSeconds, mostIntervals);
    }
    return of(
        "years", "years", YEAR_DAYS * 86_400, new double[] {0.5}, rangeSeconds, mostIntervals);
  }

  /** For amounts of data up to a number of bytes. */
  static AxisScale ofBytes(double most, int mostIntervals) {
    ReadingUnit unit = ReadingUnit.forBytes(most);
    double tick = decimalTick(most / unit.size() / mostIntervals);
    return new AxisScale(unit.symbol(), unit.symbol(), unit.size(), tick);
  }

  /** For numbers of things, none of which is in pieces. */
  static AxisScale ofNumbers(double most, int mostIntervals) {
    return new AxisScale("", "", 1, Math.max(1, decimalTick(most / mostIntervals)));
  }

  /** For any values, in a unit of their own. */
  static AxisScale ofUnit(double unit, double range, int mostIntervals) {
    return new AxisScale("", "", unit, decimalTick(range / unit / mostIntervals));
  }

  /** In the same unit, for a part of the range. */
  AxisScale within(double partSeconds, int mostIntervals) {
    final double smallest = decimalTick(partSeconds / unitSeconds / mostIntervals);
    return new AxisScale(unitName, symbol, unitSeconds, Math.min(tick, smallest));
  }

  private static AxisScale of(
      String unitName,
      String symbol,
      double unitSeconds,
      double[] ticks,
      double rangeSeconds,
      int mostIntervals) {
    double smallest = rangeSeconds / unitSeconds / mostIntervals;
    if (smallest >= ticks[0] / 2) {
      for (double tick : ticks) {
        if (tick >= smallest) {
          return new AxisScale(unitName, symbol, unitSeconds, tick);
        }
      }
    }
    return new AxisScale(unitName, symbol, unitSeconds, decimalTick(smallest));
  }

  /** 1, 2 or 5 times a power of ten. */
  private static double decimalTick(double smallest) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(smallest)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= smallest) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  double fromSeconds(double seconds) {
    return seconds / unitSeconds;
  }

  NumberTickUnit tickUnit() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new NumberTickUnit(tick, new DecimalFormat("0.######", symbols));
  }
}
