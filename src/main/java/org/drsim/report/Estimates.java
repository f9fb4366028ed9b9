package org.drsim.report;

import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Estimates with their 95 % confidence intervals, or why there is none. */
final class Estimates {

  private Estimates() {}

  /** What a table is called some of whose estimates may have an interval. */
  static String caption(String caption, Stream<Json> estimates) {
    return estimates.anyMatch(one -> !Double.isNaN(one.number("low")))
        ? caption + ", with 95 % intervals"
        : caption;
  }

  static String duration(Json estimate) {
    return text(estimate, Figures::duration);
  }

  /** Of a time that may have no end. */
  static String durationOrNever(Json estimate) {
    return estimate.text("reason").equals("infinite") ? "never" : duration(estimate);
  }

  static String share(Json estimate) {
    return text(estimate, Figures::exactShare);
  }

  static String plain(Json estimate) {
    return text(estimate, Figures::plain);
  }

  private static String text(Json estimate, DoubleFunction<String> figure) {
    final double value = estimate.number("value");
    if (Double.isNaN(value)) {
      return Figures.NOTHING;
    }
    final double low = estimate.number("low");
    return Double.isNaN(low)
        ? figure.apply(value)
        : figure.apply(value)
            + " ("
            + figure.apply(low)
            + " to "
            + figure.apply(estimate.number("high"))
            + ")";
  }
}
