package org.drsim.output;

import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.sweep.Comparison;

/** What a comparison says, in a plain sentence. */
final class ComparisonSentence {

  private static final double PERCENT = 100;

  private final Comparison comparison;
  private final Estimate difference;

  ComparisonSentence(Comparison comparison) {
    this.comparison = comparison;
    this.difference = comparison.difference();
  }

  String text() {
    return comparison.figure()
        + ": "
        + reading(comparison.one().value())
        + " in A, "
        + reading(comparison.other().value())
        + " in B. "
        + switch (comparison.finding()) {
          case SAME -> "No replication differs" + basis() + ".";
          case LARGER -> "B is larger by " + amount() + basis() + ".";
          case SMALLER -> "B is smaller by " + amount() + basis() + ".";
          case NOT_SHOWN -> notShown();
        };
  }

  private String basis() {
    return String.format(
        Locale.ROOT,
        " (%s, n = %d)",
        comparison.paired() ? "pairs of replications with the same draws" : "independent runs",
        difference.n());
  }

  private String amount() {
    final double low = StrictMath.abs(difference.low());
    final double high = StrictMath.abs(difference.high());
    return reading(StrictMath.abs(difference.value()))
        + (Double.isNaN(low)
            ? ", the same in all replications"
            : ", at 95 % confidence "
                + reading(Math.min(low, high))
                + " to "
                + reading(Math.max(low, high)));
  }

  private String notShown() {
    return Double.isNaN(difference.low())
        ? "Nothing can be said: " + difference.reason() + "."
        : "No difference is shown: B − A is between "
            + signed(difference.low())
            + " and "
            + signed(difference.high())
            + " at 95 % confidence"
            + basis()
            + ".";
  }

  private String signed(double value) {
    return (value < 0 ? "−" : "+") + reading(StrictMath.abs(value));
  }

  private String reading(double value) {
    return reading(comparison.unit(), value);
  }

  /** A value for people. */
  static String reading(String unit, double value) {
    if (Double.isNaN(value)) {
      return "no value";
    }
    return switch (unit) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> String.format(Locale.ROOT, "%.3f %%", value * PERCENT);
    };
  }
}
