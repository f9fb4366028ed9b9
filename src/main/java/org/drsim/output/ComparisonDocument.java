package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final int MOST_CHANGES = 20;

  /** Of two results that were read. */
  public static ComparisonDocument of(
      ComparedResult one, ComparedResult other, List<List<String>> changes) {
    final boolean paired = one.seed().isPresent() && one.seed().equals(other.seed());
    final List<Comparison> all = new ArrayList<>();
    for (final Map.Entry<String, ComparedResult.Series> figure : one.series().entrySet()) {
      final ComparedResult.Series second = other.series().get(figure.getKey());
      if (second != null) {
        all.add(compared(figure.getKey(), figure.getValue(), second, paired));
      }
    }
    final Map<String, List<Double>> totals = new LinkedHashMap<>();
    for (final Map.Entry<String, Double> figure : one.totals().entrySet()) {
      final Double second = other.totals().get(figure.getKey());
      if (second != null) {
        totals.put(figure.getKey(), List.of(figure.getValue(), second));
      }
    }
    return new ComparisonDocument(one.name(), other.name(), changes, all, totals);
  }

  private static Comparison compared(
      String figure, ComparedResult.Series one, ComparedResult.Series other, boolean paired) {
    return paired
        ? Comparison.paired(figure, one.unit(), one.array(), other.array())
        : Comparison.independent(figure, one.unit(), one.array(), other.array());
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
    comparisons.forEach(one -> stream.println(new ComparisonSentence(one).text()));
    writeTotals(stream);
  }

  private void writeTotals(PrintStream stream) {
    final List<String> different =
        totals.entrySet().stream()
            .filter(t -> Double.compare(t.getValue().get(0), t.getValue().get(1)) != 0)
            .map(t -> total(t.getKey(), t.getValue()))
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

  private static String total(String figure, List<Double> values) {
    return figure
        + ": "
        + ComparisonSentence.reading("s", values.get(0))
        + " in A, "
        + ComparisonSentence.reading("s", values.get(1))
        + " in B.";
  }

  /** A row for each figure. */
  public void writeCsv(OutputStream stream) throws IOException {
    ComparisonCsv.write(this, stream);
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
    json.flag("paired", comparison.paired()).text("finding", ComparisonCsv.word(comparison));
  }
}
