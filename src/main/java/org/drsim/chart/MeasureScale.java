package org.drsim.chart;

import java.util.Locale;
import org.drsim.quantity.ReadingUnit;

/** The axis of a measure: time, bytes or a share, by its unit. */
record MeasureScale(AxisScale scale, String unitName, boolean share) {

  private static final int INTERVALS = 8;
  private static final double PERCENT = 100;

  /**
   * For values up to one.
   *
   * @param unit {@code s}, {@code B} or {@code share}
   */
  static MeasureScale of(String unit, double most) {
    final double range = Math.max(most, 1e-9);
    return switch (unit) {
      case "s" -> named(AxisScale.of(range, INTERVALS));
      case "B" -> named(AxisScale.ofBytes(range, INTERVALS));
      default ->
          new MeasureScale(
              new AxisScale("%", "%", 1 / PERCENT, AxisScale.of(range * PERCENT, INTERVALS).tick()),
              "%",
              true);
    };
  }

  private static MeasureScale named(AxisScale scale) {
    return new MeasureScale(scale, scale.unitName(), false);
  }

  double place(double value) {
    return scale.fromSeconds(value);
  }

  /** A value for people. */
  static String reading(String unit, double value) {
    if (Double.isNaN(value)) {
      return "—";
    }
    return switch (unit) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> String.format(Locale.ROOT, "%.2f %%", value * PERCENT);
    };
  }
}
