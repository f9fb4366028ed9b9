package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drsim.report.DataTable.Cell;

/** What outages cost, by the recovery point that one chooses. */
final class LossSection {

  private static final int MOST_OUTAGES = 3;
  private static final int MOST_GROUPS = 40;
  private static final int MOST_MACHINES = 3;

  private final StoredRun run;
  private final TimeAxis time;

  private LossSection(StoredRun run, TimeAxis time) {
    this.run = run;
    this.time = time;
  }

  /** Nothing where no outage hit a machine. */
  static Optional<Section> of(StoredRun run, TimeAxis time) throws IOException {
    return new LossSection(run, time).section();
  }

  private Optional<Section> section() throws IOException {
    final List<Json> all =
        run.summary().get("outages").items().stream()
            .filter(outage -> !outage.get("machines").items().isEmpty())
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "What each choice of recovery point would have cost, in time and data; the choice"
                    + " that was made is marked. outages.csv has every machine"
                    + (all.size() > MOST_OUTAGES
                        ? "; shown are the first "
                            + MOST_OUTAGES
                            + " of "
                            + all.size()
                            + " outages."
                        : "."))
            .ofClass("lead"));
    final Map<String, RetainedPoints> points = RetainedPoints.read(run, named(all));
    for (final Json outage : all.subList(0, Math.min(MOST_OUTAGES, all.size()))) {
      content.add(title(outage));
      content.add(table(outage));
      content.addAll(strips(outage, points));
    }
    return Optional.of(new Section("loss", "Data lost, by recovery point", content));
  }

  private Element title(Json outage) {
    return Element.of(
        "h3",
        Element.of("bdi", outage.text("fault")),
        new Text(", " + TimeAxis.full(time.start(), outage.number("startSeconds"))));
  }

  private static Element table(Json outage) {
    final Set<String> choices = new LinkedHashSet<>();
    final List<Json> groups = new ArrayList<>(outage.get("groups").items());
    groups.addAll(outage.get("consistencyGroups").items());
    groups.forEach(group -> choices.addAll(group.get("alternatives").members().keySet()));
    final DataTable table =
        new DataTable("Loss by choice, the most of all machines in time and their sum in data")
            .text("Machines of")
            .numbers("Machines");
    choices.forEach(table::numbers);
    for (final Json group : groups.subList(0, Math.min(MOST_GROUPS, groups.size()))) {
      final List<Cell> cells = new ArrayList<>();
      cells.add(Cell.name(group.text("name")));
      cells.add(Cell.plain(group.number("machines")));
      for (final String choice : choices) {
        cells.add(loss(group, choice));
      }
      table.row(cells);
    }
    return table.element();
  }

  private static Cell loss(Json group, String choice) {
    final Json loss = group.get("alternatives", choice);
    final double seconds = loss.number("lossSeconds");
    final boolean chosen = group.text("choice").equals(choice);
    final Element cell =
        Element.of(chosen ? "strong" : "span", (chosen ? "▸ " : "") + Figures.duration(seconds));
    final double bytes = loss.number("lossBytes");
    return new Cell(
        Double.isNaN(bytes)
            ? cell
            : Element.of("span", cell, Element.of("small", Figures.bytes(bytes)).ofClass("second")),
        seconds);
  }

  /** The machines of each outage that lost most. */
  private static Set<String> named(List<Json> outages) {
    final Set<String> names = new LinkedHashSet<>();
    for (final Json outage : outages.subList(0, Math.min(MOST_OUTAGES, outages.size()))) {
      worst(outage)
          .forEach(machine -> names.add(outage.text("fault") + "\n" + machine.text("name")));
    }
    return names;
  }

  /** One for all that lost the same. */
  private static List<Json> worst(Json outage) {
    final Map<Json, Json> distinct = new LinkedHashMap<>();
    outage.get("machines").items().stream()
        .filter(machine -> Double.isFinite(machine.number("lossSeconds")))
        .sorted(Comparator.comparingDouble((Json m) -> m.number("lossSeconds")).reversed())
        .forEach(m -> distinct.putIfAbsent(m.get("alternatives"), m));
    return distinct.values().stream().limit(MOST_MACHINES).toList();
  }

  private List<Node> strips(Json outage, Map<String, RetainedPoints> points) {
    final List<Node> strips = new ArrayList<>();
    for (final Json machine : worst(outage)) {
      final RetainedPoints kept = points.get(outage.text("fault") + "\n" + machine.text("name"));
      if (kept != null) {
        strips.add(kept.figure(machine, outage.number("startSeconds"), time.start()));
      }
    }
    return strips;
  }
}
