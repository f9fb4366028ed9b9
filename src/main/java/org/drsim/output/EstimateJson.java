package org.drsim.output;

import org.drsim.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** An estimate in a summary: {@code {"value", "low", "high", "n"}} and, if need be, the reason. */
final class EstimateJson {

  private EstimateJson() {}

  /** Adds a member. */
  static void add(JsonDocument json, String name, Estimate estimate) {
    json.object(
        name,
        () -> {
          addNumbers(json, estimate);
          final String reason = reason(estimate);
          if (reason != null) {
            json.text("reason", reason);
          }
        });
  }

  /** Adds the numbers to the object that is being written; infinite ones are {@code null}. */
  static void addNumbers(JsonDocument json, Estimate estimate) {
    json.number("value", estimate.value());
    json.number("low", estimate.low()).number("high", estimate.high());
    json.integer("n", estimate.n());
  }

  /** Why a number is {@code null}; null where none is. */
  static @Nullable String reason(Estimate estimate) {
    if (estimate.reason() != null) {
      return estimate.reason();
    }
    if (Double.isInfinite(estimate.value())) {
      return "infinite";
    }
    final boolean open = Double.isInfinite(estimate.low()) || Double.isInfinite(estimate.high());
    return open ? "a bound is infinite" : null;
  }
}
