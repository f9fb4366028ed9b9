package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.quantity.ReadingUnit;
import org.drsim.sweep.Comparison;

/**
 * Two results against each other.
 *
 * @param one name of the first
 * @param other name of the second
 * @param changes what is different in the scenario: path, and both values
 * @param comparisons of figures with a value in each replication
 * @param totals figures with one value for all replications: both values
 */
public record ComparisonDocument(
    String one,
    String other,
    List<List<String>> changes,
    List<Comparison> comparisons,
    Map<String, List<Double>> totals) {

  static final Table TABLE =
      Table.of(
          "comparison.csv",
          "figure of two results (told by drsim compare --format csv)",
          column("figure", "what is compared"),
          column("unit", "s, B or share"),
          column("one", "in the first; mean over replications"),
          column("other", "in the second"),
          column("difference", "other − one"),
          column("low", "end of its 95 % confidence interval"),
          column("high", "end of its 95 % confidence interval"),
          column("n", "replications it rests on; 0 for a figure of all together"),
          column("paired", "true where differences are taken replication by replication"),
          column("finding", "smaller, larger, same or not-shown"));

  private static final int MOST_CHANGES = 20;

  /** Of two results that were read. */
  public static ComparisonDocument of(
      ComparedResult one, ComparedResult other, List<List<String>> changes) {
    final boolean paired = one.seed().isPresent() && one.seed().equals(other.seed());
    final List<Comparison> all = new ArrayList<>();
    one.series()
        .forEach(
            (figure, first) -> {
              final ComparedResult.Series second = other.series().get(figure);
              if (second != null) {
                all.add(
                    paired
                        ? Comparison.paired(figure, first.unit(), first.values(), second.values())
                        : Comparison.independent(
                            figure, first.unit(), first.values(), second.values()));
              }
            });
    final Map<String, List<Double>> totals = new LinkedHashMap<>();
    one.totals()
        .forEach(
            (figure, value) -> {
              if (other.totals().containsKey(figure)) {
                totals.put(figure, List.of(value, other.totals().get(figure)));
              }
            });
    return new ComparisonDocument(one.name(), other.name(), changes, all, totals);
  }

  /** Whether there is anything to compare. */
  public boolean isEmpty() {
    return comparisons.isEmpty() && totals.isEmpty();
  }

  /** Sentences for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.println("A: " + one);
    stream.println("B: " + other);
    stream.println();
    if (changes.isEmpty()) {
      stream.println("The scenarios are the same.");
    }
    changes.stream().limit(MOST_CHANGES).forEach(change -> stream.println(changed(change)));
    if (changes.size() > MOST_CHANGES) {
      stream.println("  … and " + (changes.size() - MOST_CHANGES) + " more values");
    }
    stream.println();
    if (!comparisons.isEmpty()) {
      stream.println("Of each replication's own figure the mean over replications:");
    }
    comparisons.forEach(comparison -> stream.println(sentence(comparison)));
    writeTotals(stream);
  }

  private void writeTotals(PrintStream stream) {
    final List<String> different =
        totals.entrySet().stream()
            .filter(t -> Double.compare(t.getValue().get(0), t.getValue().get(1)) != 0)
            .map(t -> sentence(t.getKey(), t.getValue()))
            .toList();
    if (!totals.isEmpty()) {
      stream.println("Over the time of all replications together, so without an interval:");
      different.forEach(stream::println);
      stream.printf(
          Locale.ROOT, "%d RPO figures are the same in both.%n", totals.size() - different.size());
    }
  }

  private static String changed(List<String> change) {
    return "  "
        + change.get(0)
        + ": "
        + (change.get(1).isEmpty() ? "not stated" : change.get(1))
        + " → "
        + (change.get(2).isEmpty() ? "not stated" : change.get(2));
  }

  private static String sentence(Comparison comparison) {
    final String unit = comparison.unit();
    final String both =
        comparison.figure()
            + ": "
            + reading(unit, comparison.one().value())
            + " in A, "
            + reading(unit, comparison.other().value())
            + " in B. ";
    final double low = comparison.difference().low();
    final double high = comparison.difference().high();
    final String basis =
        String.format(
            Locale.ROOT,
            " (%s, n = %d)",
            comparison.paired() ? "pairs of replications with the same draws" : "independent runs",
            comparison.difference().n());
    return both
        + switch (comparison.finding()) {
          case SAME -> "No replication differs" + basis + ".";
          case LARGER, SMALLER ->
              "B is "
                  + (comparison.finding() == Comparison.Finding.LARGER ? "larger" : "smaller")
                  + " by "
                  + reading(unit, StrictMath.abs(comparison.difference().value()))
                  + (Double.isNaN(low)
                      ? ", the same in all replications"
                      : ", at 95 % confidence "
                          + reading(unit, Math.min(StrictMath.abs(low), StrictMath.abs(high)))
                          + " to "
                          + reading(unit, Math.max(StrictMath.abs(low), StrictMath.abs(high))))
                  + basis
                  + ".";
          case NOT_SHOWN ->
              Double.isNaN(low)
                  ? "Nothing can be said: " + comparison.difference().reason() + "."
                  : "No difference is shown: B − A is between "
                      + signed(unit, low)
                      + " and "
                      + signed(unit, high)
                      + " at 95 % confidence"
                      + basis
                      + ".";
        };
  }

  private static String sentence(String figure, List<Double> values) {
    return figure
        + ": "
        + reading("s", values.get(0))
        + " in A, "
        + reading("s", values.get(1))
        + " in B.";
  }

  private static String signed(String unit, double value) {
    return (value < 0 ? "−" : "+") + reading(unit, StrictMath.abs(value));
  }

  private static String reading(String unit, double value) {
    if (Double.isNaN(value)) {
      return "no value";
    }
    return switch (unit) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> String.format(Locale.ROOT, "%.3f %%", 100 * value);
    };
  }

  /** A row for each figure. */
  public void writeCsv(OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final Comparison one : comparisons) {
            table.text(one.figure()).text(one.unit());
            table.number(one.one().value()).number(one.other().value());
            table.number(one.difference().value()).number(one.difference().low());
            table.number(one.difference().high()).number(one.difference().n());
            table.text(Boolean.toString(one.paired())).text(word(one)).endRow();
          }
          for (final Map.Entry<String, List<Double>> total : totals.entrySet()) {
            final double first = total.getValue().get(0);
            final double second = total.getValue().get(1);
            table.text(total.getKey()).text("s").number(first).number(second);
            table.number(second - first).text("").text("").number(0).text("false").text("");
            table.endRow();
          }
        });
  }

  private static String word(Comparison comparison) {
    return comparison.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    JsonDocument.write(
        stream,
        json -> {
          json.integer("schemaVersion", StudyJson.SCHEMA_VERSION);
          json.text("one", one).text("other", other);
          json.objects(
              "changes",
              changes,
              c -> json.text("path", c.get(0)).text("one", c.get(1)).text("other", c.get(2)));
          json.objects("comparisons", comparisons, c -> add(json, c));
          json.objects(
              "totals",
              totals.entrySet(),
              t ->
                  json.text("figure", t.getKey())
                      .number("one", t.getValue().get(0))
                      .number("other", t.getValue().get(1)));
        });
  }

  private static void add(JsonDocument json, Comparison comparison) {
    json.text("figure", comparison.figure()).text("unit", comparison.unit());
    EstimateJson.add(json, "one", comparison.one());
    EstimateJson.add(json, "other", comparison.other());
    EstimateJson.add(json, "difference", comparison.difference());
    json.flag("paired", comparison.paired()).text("finding", word(comparison));
  }
}
