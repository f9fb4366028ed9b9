package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A table with a machine in each row. What a row does not say, {@code defaults} do, or the keys'
 * own defaults.
 */
final class MachineTable {

  /** The columns, in the lower case of their names, with the key that each becomes. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  private static final String DISKS = "disks";
  private static final String EXCLUDED = "excluded";
  private static final String CHURN_FILE = "churnFile";

  static final List<String> COLUMNS =
      List.of(
          "name",
          "application",
          "tier",
          "group",
          "vmSize",
          "os",
          "region",
          "zone",
          DISKS,
          EXCLUDED,
          CHURN_FILE);

  static {
    COLUMNS.forEach(column -> KEYS.put(column.toLowerCase(Locale.ROOT), column));
    KEYS.put("group", "consistencyGroup");
  }

  private final Place origin;
  private final Problems problems;
  private final List<List<Node.Scalar>> rows;
  private final List<Optional<String>> header = new ArrayList<>();
  private final List<Node> workloads = new ArrayList<>();

  /**
   * A table.
   *
   * @param rows the header, then a machine each
   */
  MachineTable(List<List<Node.Scalar>> rows, Place origin, Problems problems) {
    this.rows = rows;
    this.origin = origin;
    this.problems = problems;
  }

  /** The machines, as a file would state them. */
  List<Node> machines() {
    if (rows.isEmpty()) {
      problems.add(origin, "", "the table is empty; its first line names the columns");
      return List.of();
    }
    rows.get(0).forEach(this::column);
    if (!header.contains(Optional.of("name"))) {
      problems.add(
          rows.get(0).get(0).place(), "", "no column 'name'; the first line names the columns");
      return List.of();
    }
    if (rows.size() == 1) {
      problems.add(origin, "", "no machine below the header; at least one is needed");
    }
    return rows.stream().skip(1).map(this::machine).toList();
  }

  /** The workloads that replay what the rows name in {@code churnFile}. */
  List<Node> workloads() {
    return workloads;
  }

  private void column(Node.Scalar title) {
    final Optional<String> key =
        Optional.ofNullable(KEYS.get(title.text().toLowerCase(Locale.ROOT)));
    if (key.isEmpty()) {
      problems.add(
          title.place(),
          "",
          title.kind()
              + " is not the name of a column; allowed: "
              + String.join(", ", COLUMNS)
              + Suggestion.didYouMean(title.text(), COLUMNS));
    } else if (header.contains(key)) {
      problems.add(title.place(), "", "column " + title.kind() + " is there twice; keep one");
      header.add(Optional.empty());
      return;
    }
    header.add(key);
  }

  private Node machine(List<Node.Scalar> row) {
    final Map<String, Node.Scalar> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
      final Node.Scalar cell = row.get(i);
      header.get(i).filter(key -> !cell.text().isEmpty()).ifPresent(key -> cells.put(key, cell));
    }
    final Where where = Where.ROOT.key("machines").item(label(cells.get("name"), row));
    if (row.size() != header.size()) {
      problems.add(
          row.get(Math.min(row.size() - 1, header.size())).place(),
          where,
          row.size() + " fields; the header has " + header.size());
    }
    return machine(cells, row.get(0).place(), where);
  }

  private static String label(Node.@Nullable Scalar name, List<Node.Scalar> row) {
    return name == null ? "line " + row.get(0).place().line() : name.text();
  }

  private Node machine(Map<String, Node.Scalar> cells, Place place, Where where) {
    final List<Node.Entry> entries = new ArrayList<>();
    cells.forEach(
        (key, cell) -> {
          if (!List.of(DISKS, EXCLUDED, CHURN_FILE).contains(key)) {
            entries.add(new Node.Entry(key, cell.place(), text(cell)));
          }
        });
    final TableDisks disks = new TableDisks(cells.get(DISKS), where.key(DISKS), problems);
    disks.exclude(cells.get(EXCLUDED), where.key(EXCLUDED));
    final Node.Scalar churn = cells.get(CHURN_FILE);
    final Node.Scalar name = cells.get("name");
    if (churn != null && name != null) {
      workloads.add(disks.replay(churn, name.text(), where.key(CHURN_FILE)));
    }
    disks.node().ifPresent(node -> entries.add(new Node.Entry(DISKS, node.place(), node)));
    return new Node.Mapping(entries, place);
  }

  /** A name such as {@code null} is a name in a table. */
  private static Node.Scalar text(Node.Scalar cell) {
    return new Node.Scalar(cell.text(), false, cell.place());
  }
}
