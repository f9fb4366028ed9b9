package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code machines: {csv: FILE}}, also as an item of the list: puts the machines of the table in.
 */
final class MachineTables {

  static final String CSV = "csv";
  private static final String MACHINES = "machines";
  private static final String WORKLOADS = "workloads";
  private static final Where WHERE = Where.ROOT.key(MACHINES);

  private final Inclusion inclusion;
  private final Path folder;
  private final Problems problems;
  private final List<Node> workloads = new ArrayList<>();

  /**
   * Of one file.
   *
   * @param folder from which it names tables
   */
  MachineTables(Inclusion inclusion, Path folder, Problems problems) {
    this.inclusion = inclusion;
    this.folder = folder;
    this.problems = problems;
  }

  /** The tree with the tables read, and with a workload for each file that they name. */
  Node.Mapping readIn(Node.Mapping root) {
    final Node stated = root.get(MACHINES);
    final Node machines = stated == null ? null : machines(stated);
    if (stated == null || machines == null || machines == stated) {
      return root;
    }
    final Node.Mapping whole = root.with(MACHINES, machines);
    return workloads.isEmpty() ? whole : whole.with(WORKLOADS, workloads(root.get(WORKLOADS)));
  }

  private Node workloads(@Nullable Node stated) {
    if (stated == null) {
      return new Node.Items(workloads, workloads.get(0).place());
    }
    return stated instanceof Node.Items list ? list.plus(workloads) : stated;
  }

  private Node machines(Node stated) {
    if (isTable(stated)) {
      return new Node.Items(table((Node.Mapping) stated, WHERE), stated.place());
    }
    if (!(stated instanceof Node.Items list) || list.items().stream().noneMatch(this::isTable)) {
      return stated;
    }
    final List<Node> machines = new ArrayList<>();
    final Map<Integer, String> labels = new HashMap<>();
    for (int i = 0; i < list.items().size(); i++) {
      final Node item = list.items().get(i);
      if (isTable(item)) {
        machines.addAll(table((Node.Mapping) item, WHERE.item(Integer.toString(i))));
      } else {
        // Who reads the file counts its items, not the rows of its tables.
        labels.put(machines.size(), Integer.toString(i));
        machines.add(item);
      }
    }
    return new Node.Items(machines, list.place(), labels);
  }

  private boolean isTable(Node node) {
    return node instanceof Node.Mapping mapping && mapping.entry(CSV) != null;
  }

  private List<Node> table(Node.Mapping stated, Where where) {
    for (final Node.Entry entry : stated.entries()) {
      if (!entry.key().equals(CSV)) {
        problems.add(
            entry.keyPlace(),
            where.key(entry.key()),
            "stated beside csv; what holds for all machines of a table is stated in"
                + " defaults.machine");
      }
    }
    final Node.Entry csv = stated.entry(CSV);
    final Path file =
        csv == null ? null : inclusion.resolved(csv.value(), folder, where.key(CSV).toString());
    return file == null ? List.of() : rows(file);
  }

  private List<Node> rows(Path file) {
    final Place origin = inclusion.added(file);
    try {
      final MachineTable table =
          new MachineTable(CsvText.rows(SourceText.read(file, origin), origin), origin, problems);
      final List<Node> machines = table.machines();
      workloads.addAll(table.workloads());
      if (machines.isEmpty()) {
        inclusion.missesPart();
      }
      return machines;
    } catch (InvalidScenarioException e) {
      problems.addAll(e, origin);
      inclusion.missesPart();
      return List.of();
    }
  }
}
