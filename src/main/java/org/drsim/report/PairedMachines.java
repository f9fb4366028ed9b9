package org.drsim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;

/** The RPO of machines that all runs have, those that changed most first. */
final class PairedMachines {

  private PairedMachines() {}

  /** The largest RPO of one machine in each run. */
  private static final class Row {

    private final String name;
    private final double[] most;

    private Row(String name, double[] most) {
      this.name = name;
      this.most = most;
    }

    double change() {
      double change = 0;
      for (final double value : most) {
        final double difference = Math.abs(value - most[0]);
        change = difference > change ? difference : change;
      }
      return change;
    }
  }

  static Element table(List<StoredRun> runs, List<String> labels, int most) {
    final DataTable table =
        new DataTable("Largest RPO of each machine, the most changed first, at most " + most)
            .sortable()
            .text("Machine");
    labels.forEach(table::numbers);
    for (int i = 1; i < runs.size(); i++) {
      table.numbers(labels.get(i).substring(0, labels.get(i).indexOf(' ')) + " − A");
    }
    rows(runs).stream()
        .sorted(Comparator.comparingDouble(Row::change).reversed())
        .limit(most)
        .forEach(row -> add(table, row));
    return table.element();
  }

  private static List<Row> rows(List<StoredRun> runs) {
    final Map<String, double[]> all = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (final Json machine : runs.get(i).summary().get("machines").items()) {
        all.computeIfAbsent(machine.text("name"), name -> absent(runs.size()))[i] =
            machine.number("rpo", "crashConsistent", "maxSeconds");
      }
    }
    final List<Row> rows = new ArrayList<>();
    all.forEach((name, values) -> rows.add(new Row(name, values)));
    return rows;
  }

  private static double[] absent(int size) {
    final double[] values = new double[size];
    java.util.Arrays.fill(values, Double.NaN);
    return values;
  }

  private static void add(DataTable table, Row row) {
    final List<Cell> cells = new ArrayList<>(List.of(Cell.name(row.name)));
    for (final double value : row.most) {
      cells.add(Cell.duration(value));
    }
    for (int i = 1; i < row.most.length; i++) {
      cells.add(Differences.duration(row.most[i] - row.most[0]));
    }
    table.row(cells);
  }
}
