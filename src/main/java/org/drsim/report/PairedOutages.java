package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/** Outages that two runs have in the same replication, one by one. */
final class PairedOutages {

  private PairedOutages() {}

  /** By replication, fault, number of its occurrence, and plan. */
  private static Map<String, double[]> read(StoredRun run) throws IOException {
    final Map<String, double[]> outages = new LinkedHashMap<>();
    run.read(
        "replications.csv",
        row -> {
          final String key =
              String.join("\n", row.text("plan"), row.text("replication"), row.text("fault"));
          int number = 0;
          while (outages.containsKey(key + "\n" + number)) {
            number++;
          }
          outages.put(
              key + "\n" + number,
              new double[] {row.number("rtoSeconds"), row.number("lossSeconds")});
        });
    return outages;
  }

  static List<Section> sections(List<StoredRun> runs, List<String> labels) throws IOException {
    final DataTable table =
        new DataTable("Mean difference of outages of the same replication, with 95 % confidence")
            .text("Plan", "Runs")
            .numbers("Pairs")
            .text("Time to recover", "Data lost");
    final Map<String, double[]> first = read(runs.get(0));
    for (int i = 1; i < runs.size(); i++) {
      add(
          table,
          labels.get(i).substring(0, labels.get(i).indexOf(' ')) + " − A",
          first,
          read(runs.get(i)));
    }
    return table.isEmpty()
        ? List.of()
        : List.of(new Section("outages", "Outages, pair by pair", List.of(table.element())));
  }

  private static void add(
      DataTable table, String which, Map<String, double[]> first, Map<String, double[]> other) {
    final Map<String, List<double[]>> pairs = new LinkedHashMap<>();
    first.forEach(
        (key, before) -> {
          final double[] after = other.get(key);
          if (after != null) {
            pairs
                .computeIfAbsent(key.substring(0, key.indexOf('\n')), p -> new ArrayList<>())
                .add(new double[] {after[0] - before[0], after[1] - before[1]});
          }
        });
    pairs.forEach(
        (plan, differences) ->
            table.row(
                Cell.name(plan),
                Cell.of(which),
                Cell.plain(differences.size()),
                Cell.of(estimate(differences, 0)),
                Cell.of(estimate(differences, 1))));
  }

  private static String estimate(List<double[]> differences, int place) {
    final double[] known =
        differences.stream().mapToDouble(one -> one[place]).filter(Double::isFinite).toArray();
    if (known.length == 0) {
      return Figures.NOTHING;
    }
    final Estimate mean = Estimates.mean(known);
    final String left =
        known.length < differences.size()
            ? "; of " + known.length + " pairs, the others did not recover in both"
            : "";
    return Differences.text(mean.value())
        + (Double.isNaN(mean.low())
            ? ""
            : " (" + Differences.text(mean.low()) + " to " + Differences.text(mean.high()) + ")")
        + left;
  }
}
