package org.drsim.report;

import java.util.function.DoubleFunction;

/** Figures of a study, each in the unit of its measure. */
final class UnitFigures {

  private UnitFigures() {}

  /**
   * @param unit {@code s}, {@code B}, {@code share}, or anything else for a plain number
   */
  static DoubleFunction<String> of(String unit) {
    return switch (unit) {
      case "s" -> Figures::duration;
      case "B" -> Figures::bytes;
      case "share" -> Figures::exactShare;
      default -> Figures::plain;
    };
  }

  /** The value of an estimate. */
  static String value(String unit, Json estimate) {
    return of(unit).apply(estimate.number("value"));
  }

  /** Ends of its 95 % confidence interval; empty where there is none. */
  static String bounds(String unit, Json estimate) {
    final double low = estimate.number("low");
    return Double.isNaN(low)
        ? ""
        : of(unit).apply(low) + " to " + of(unit).apply(estimate.number("high"));
  }

  static String withBounds(String unit, Json estimate) {
    final String bounds = bounds(unit, estimate);
    return value(unit, estimate) + (bounds.isEmpty() ? "" : " (" + bounds + ")");
  }

  /** A difference, with its sign. */
  static String difference(String unit, Json estimate) {
    final String bounds =
        Double.isNaN(estimate.number("low"))
            ? ""
            : " ("
                + signed(unit, estimate.number("low"))
                + " to "
                + signed(unit, estimate.number("high"))
                + ")";
    return signed(unit, estimate.number("value")) + bounds;
  }

  private static String signed(String unit, double value) {
    if (value == 0) {
      return "no change";
    }
    final String sign = value > 0 ? "+" : value < 0 ? "−" : "";
    return sign + of(unit).apply(Math.abs(value));
  }

  /** A value in a cell, its interval below it. */
  static DataTable.Cell cell(String unit, Json estimate) {
    return cell(unit, estimate.number("value"), estimate.number("low"), estimate.number("high"));
  }

  static DataTable.Cell cell(String unit, double value, double low, double high) {
    final Element content = Element.of("span", of(unit).apply(value));
    if (!Double.isNaN(low)) {
      content.add(
          Element.of("span", of(unit).apply(low) + " to " + of(unit).apply(high))
              .ofClass("second"));
    }
    return new DataTable.Cell(content, value);
  }
}
