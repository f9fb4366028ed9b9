package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is known of a design point of a study for a comparison. */
final class ComparedPoint {

  private ComparedPoint() {}

  static ComparedResult read(String name, Path folder, String point) throws IOException {
    final Path replications = folder.resolve("replications.csv");
    if (!Files.isRegularFile(replications)) {
      throw new OutputException(
          folder + " has no replications.csv; run the study again with --replications-csv");
    }
    final Map<String, ComparedResult.Series> series;
    try {
      series = series(CsvRows.read(replications), point);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw ComparedResult.damaged(replications, e);
    }
    if (series.isEmpty()) {
      throw new OutputException(folder + " has no design point " + point + "; see design.csv");
    }
    final JsonValues summary = JsonValues.read(folder.resolve("summary.json"));
    checkWhole(replications, series, replications(summary, point));
    final boolean common = summary.text("commonRandomNumbers").equals(Optional.of("true"));
    return new ComparedResult(
        name,
        folder,
        common ? summary.text("seed") : Optional.empty(),
        series,
        Map.of(),
        design(folder, point));
  }

  /** The figures of a design point, from the table of all. */
  private static Map<String, ComparedResult.Series> series(List<List<String>> rows, String point) {
    final Map<String, List<Double>> values = new LinkedHashMap<>();
    final Map<String, String> units = new LinkedHashMap<>();
    for (final List<String> row : rows) {
      if (row.get(0).equals(point)) {
        final String value = row.get(4);
        values
            .computeIfAbsent(row.get(2), measure -> new ArrayList<>())
            .add(value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        units.put(row.get(2), row.get(3));
      }
    }
    final Map<String, ComparedResult.Series> series = new LinkedHashMap<>();
    values.forEach(
        (measure, all) ->
            series.put(measure, new ComparedResult.Series(units.getOrDefault(measure, ""), all)));
    return series;
  }

  /** Of a design point, as the summary states it; not a number where it does not. */
  private static double replications(JsonValues summary, String point) {
    for (int i = 0; summary.text("points[" + i + "].point").isPresent(); i++) {
      if (summary.text("points[" + i + "].point").equals(Optional.of(point))) {
        return summary.number("points[" + i + "].replications");
      }
    }
    return Double.NaN;
  }

  /** The manifest does not list this table, as a study has it or not; a cut one would pass. */
  private static void checkWhole(
      Path table, Map<String, ComparedResult.Series> series, double replications) {
    series.forEach(
        (measure, figures) -> {
          if (!Double.isNaN(replications) && figures.values().size() != replications) {
            throw new OutputException(
                String.format(
                    Locale.ROOT,
                    "%s was changed or cut: it has %d values of '%s', of %.0f that were written;"
                        + " make these results again",
                    table,
                    figures.values().size(),
                    measure,
                    replications));
          }
        });
  }

  private static Map<String, String> design(Path folder, String point) throws IOException {
    final Map<String, String> values = new LinkedHashMap<>();
    for (final List<String> row : CsvRows.read(folder.resolve("design.csv"))) {
      if (row.get(0).equals(point)) {
        values.put(row.get(1), row.get(2));
      }
    }
    return values;
  }
}
