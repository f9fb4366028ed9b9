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
import java.util.TreeMap;

/**
 * What is known of one side of a comparison, read from a folder of results: of a run, or of one
 * design point of a study.
 *
 * @param name as the user gave it
 * @param folder of the results
 * @param seed of its random numbers; empty where replication k of it shares draws with nothing
 * @param series figures with a value in each replication, in their order
 * @param totals figures that have one value for all replications
 * @param values at the varied paths, of a design point
 */
public record ComparedResult(
    String name,
    Path folder,
    Optional<String> seed,
    Map<String, Series> series,
    Map<String, Double> totals,
    Map<String, String> values) {

  private static final int MOST_MACHINES = 50;

  /**
   * A figure in each replication.
   *
   * @param values not a number where a replication says nothing, infinite where something never
   *     ended
   */
  public record Series(String unit, List<Double> values) {

    public Series {
      values = List.copyOf(values);
    }

    double[] array() {
      return values.stream().mapToDouble(value -> value).toArray();
    }
  }

  /** The folder in such a name, with a point or without. */
  public static Path folder(String name) {
    final int mark = name.lastIndexOf('#');
    return Path.of(mark < 0 ? name : name.substring(0, mark));
  }

  /**
   * Reads a folder of a run, or {@code folder#point} of a study.
   *
   * @throws OutputException if it is neither
   */
  public static ComparedResult read(String name) throws IOException {
    final int mark = name.lastIndexOf('#');
    final Path folder = folder(name);
    if (!Files.isRegularFile(folder.resolve("summary.json"))) {
      throw new OutputException(
          folder + " is not a folder of results; name one, or FOLDER#POINT of a study");
    }
    if (!Files.isRegularFile(folder.resolve("scenario.yaml"))) {
      throw new OutputException(
          folder.resolve("scenario.yaml") + " is missing: make these results again");
    }
    final boolean isStudy = Files.isRegularFile(folder.resolve("study.yaml"));
    if (isStudy == (mark < 0)) {
      throw new OutputException(
          isStudy
              ? name + " is a study; name a design point of it, such as " + folder + "#0"
              : folder + " is a run and has no design points; leave out #");
    }
    return isStudy ? ofPoint(name, folder, name.substring(mark + 1)) : ofRun(name, folder);
  }

  private static ComparedResult ofRun(String name, Path folder) throws IOException {
    final JsonValues summary = JsonValues.read(folder.resolve("summary.json"));
    final Path replications = folder.resolve("replications.csv");
    final int count = (int) summary.number("replications");
    final Map<String, Series> series = new LinkedHashMap<>();
    if (Files.isRegularFile(replications)) {
      final List<List<String>> rows = CsvRows.read(replications);
      try {
        addSeries(series, rows, "rtoSeconds", "rto", "s", count);
        addSeries(series, rows, "lossSeconds", "loss", "s", count);
        addSeries(series, rows, "lossBytes", "lossBytes", "B", count);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw damaged(replications, e);
      }
    }
    return new ComparedResult(
        name, folder, summary.text("seed"), series, totals(summary), Map.of());
  }

  /** The mean over the outages that a fault causes in a replication. */
  private static void addSeries(
      Map<String, Series> series,
      List<List<String>> rows,
      String column,
      String figure,
      String unit,
      int count) {
    final List<String> header = rows.get(0);
    final int at = header.indexOf(column);
    final Map<String, List<List<Double>>> byFault = new TreeMap<>();
    for (final List<String> row : rows.subList(1, rows.size())) {
      final String plan = row.get(header.indexOf("plan"));
      final String label =
          figure
              + " in "
              + row.get(header.indexOf("fault"))
              + (plan.isEmpty() ? "" : " of plan " + plan);
      final List<List<Double>> values =
          byFault.computeIfAbsent(
              label,
              l ->
                  java.util.stream.Stream.generate(() -> new ArrayList<Double>())
                      .limit(count)
                      .<List<Double>>map(list -> list)
                      .toList());
      final int replication = Integer.parseInt(row.get(0));
      if (replication < count) {
        values.get(replication).add(number(row.get(at), figure));
      }
    }
    byFault.forEach(
        (label, values) ->
            series.put(
                label, new Series(unit, values.stream().map(ComparedResult::mean).toList())));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
  }

  /** An RTO that is missing is one that never came; a loss that is missing is not known. */
  private static double number(String cell, String figure) {
    if (cell.isEmpty()) {
      return figure.equals("rto") ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return Double.parseDouble(cell);
  }

  private static Map<String, Double> totals(JsonValues summary) {
    final Map<String, Double> totals = new LinkedHashMap<>();
    for (int i = 0; i < MOST_MACHINES; i++) {
      final String machine = "machines[" + i + "]";
      final Optional<String> name = summary.text(machine + ".name");
      if (name.isEmpty()) {
        break;
      }
      final String rpo = machine + ".rpo.crashConsistent.";
      totals.put("rpo of " + name.get() + " mean", summary.number(rpo + "meanSeconds"));
      totals.put("rpo of " + name.get() + " for 99 % of time", summary.number(rpo + "p99Seconds"));
    }
    return totals;
  }

  private static ComparedResult ofPoint(String name, Path folder, String point) throws IOException {
    final Path replications = folder.resolve("replications.csv");
    if (!Files.isRegularFile(replications)) {
      throw new OutputException(
          folder + " has no replications.csv; run the study again with --replications-csv");
    }
    final Map<String, Series> series;
    try {
      series = series(CsvRows.read(replications), point);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw damaged(replications, e);
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
  private static Map<String, Series> series(List<List<String>> rows, String point) {
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
    final Map<String, Series> series = new LinkedHashMap<>();
    values.forEach(
        (measure, all) -> series.put(measure, new Series(units.getOrDefault(measure, ""), all)));
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
  private static void checkWhole(Path table, Map<String, Series> series, double replications) {
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

  private static OutputException damaged(Path table, RuntimeException reason) {
    return new OutputException(
        table + " is damaged: a row of it is not as written; make these results again", reason);
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
