package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what is known of a run for a comparison: what each fault cost, and the RPO of machines. */
final class ComparedRun {

  private static final int MOST_MACHINES = 50;

  private ComparedRun() {}

  static ComparedResult read(String name, Path folder) throws IOException {
    final JsonValues summary = JsonValues.read(folder.resolve("summary.json"));
    final Path replications = folder.resolve("replications.csv");
    // One that was run alone keeps its number, by which it is paired.
    final JsonValues manifest = JsonValues.read(folder.resolve("manifest.json"));
    final int first = manifest.text("replication").map(Integer::parseInt).orElse(0);
    final int count = first + (int) summary.number("replications");
    final Map<String, ComparedResult.Series> series = new LinkedHashMap<>();
    if (Files.isRegularFile(replications)) {
      final List<List<String>> rows = CsvRows.read(replications);
      try {
        addSeries(series, rows, "rtoSeconds", "rto", "s", count);
        addSeries(series, rows, "lossSeconds", "loss", "s", count);
        addSeries(series, rows, "lossBytes", "lossBytes", "B", count);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw ComparedResult.damaged(replications, e);
      }
    }
    return new ComparedResult(
        name, folder, summary.text("seed"), series, totals(summary), Map.of());
  }

  /** The mean over the outages that a fault causes in a replication. */
  private static void addSeries(
      Map<String, ComparedResult.Series> series,
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
                label,
                new ComparedResult.Series(unit, values.stream().map(ComparedRun::mean).toList())));
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
}
