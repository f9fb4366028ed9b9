package org.drsim.chart;

import org.jfree.chart.axis.NumberAxis;

/**
 * An axis for what a study measures, in the unit in which its range reads best.
 *
 * @param scale from base units to those of the axis
 * @param suffix what the label says after the quantity
 */
record QuantityScale(AxisScale scale, String suffix) {

  private static final int INTERVALS = 8;
  private static final double PERCENT = 0.01;

  /**
   * For values up to a size.
   *
   * @param unit {@code s}, {@code B}, {@code share}, or empty for plain numbers
   * @param range of the values, or their largest
   */
  static QuantityScale of(String unit, double range) {
    return switch (unit) {
      case "s" -> named(AxisScale.of(Math.max(range, 1e-6), INTERVALS));
      case "B" -> named(AxisScale.ofBytes(Math.max(range, 1), INTERVALS));
      case "share" ->
          new QuantityScale(AxisScale.ofUnit(PERCENT, Math.max(range, 1e-6), INTERVALS), " (%)");
      default -> new QuantityScale(AxisScale.ofUnit(1, Math.max(range, 1e-12), INTERVALS), "");
    };
  }

  private static QuantityScale named(AxisScale scale) {
    return new QuantityScale(scale, " (" + scale.unitName() + ")");
  }

  double place(double value) {
    return scale.fromSeconds(value);
  }

  /** An axis between two values in base units. */
  NumberAxis axis(ChartStyle style, String quantity, double from, double to) {
    return style.axis(quantity + suffix, scale, place(from), place(to));
  }
}
