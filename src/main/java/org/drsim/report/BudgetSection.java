package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the RPO is made of, and what would have to be larger to make it smaller. */
final class BudgetSection {

  private static final int MOST_MACHINES = 12;
  private static final int MOST_LIMITS = 12;
  private static final double WIDTH = 960;
  private static final double NAMES = 190;
  private static final double ROW = 26;

  /** Stages as readers know them, with the members of a summary that are added up for each. */
  private static final Map<String, List<String>> PARTS = parts();

  private BudgetSection() {}

  private static Map<String, List<String>> parts() {
    final Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("waiting for the next recovery point", List.of("waitingForMarkerSeconds"));
    parts.put("upload to the cache account", List.of("uploadQueueSeconds", "uploadSeconds"));
    parts.put("processing latency", List.of("processingSeconds"));
    parts.put("transfer between regions", List.of("transferQueueSeconds", "transferSeconds"));
    parts.put("apply to replica disks", List.of("applyQueueSeconds", "applySeconds"));
    parts.put("creation of recovery points", List.of("creationSeconds"));
    parts.put(
        "blocked by a fault, or waiting for the group",
        List.of("blockedSeconds", "groupWaitSeconds"));
    parts.put("resynchronisation", List.of("resyncSeconds"));
    return parts;
  }

  static Section of(StoredRun run) {
    final List<Json> machines = run.summary().get("machines").items();
    final List<Node> content = new ArrayList<>();
    content.add(Element.of("p", binding(run.summary().get("limits").items())).ofClass("lead"));
    content.add(limits(run.summary().get("limits").items()));
    final Map<Json, List<String>> shown = WorstMachines.distinct(machines, MOST_MACHINES);
    shown.keySet().removeIf(machine -> !(total(machine) > 0));
    if (!shown.isEmpty()) {
      content.add(
          Figure.of(
              "Mean RPO by what it is due to, worst machines first",
              picture(shown),
              AreaKey.of(new ArrayList<>(PARTS.keySet()))));
    }
    return new Section("budget", "What the RPO is due to", content);
  }

  private static String binding(List<Json> limits) {
    if (limits.isEmpty() || !(limits.get(0).number("rpoSeconds") > 0)) {
      return "There is no RPO to explain.";
    }
    final double all = limits.stream().mapToDouble(limit -> limit.number("rpoSeconds")).sum();
    final Json first = limits.get(0);
    return "The binding limit is "
        + first.text("name")
        + ": "
        + Figures.duration(first.number("rpoSeconds"))
        + " of the mean RPO of "
        + Figures.duration(all)
        + ", "
        + Figures.share(first.number("rpoSeconds") / all)
        + ".";
  }

  private static Element limits(List<Json> limits) {
    final DataTable table =
        new DataTable("Limits, by their part of the mean RPO of all machines")
            .text("Limit")
            .numbers("Part of RPO", "Capacity", "Used, mean", "Used, busiest 5 min");
    limits.stream()
        .limit(MOST_LIMITS)
        .forEach(
            limit ->
                table.row(
                    DataTable.Cell.name(limit.text("name")),
                    DataTable.Cell.duration(limit.number("rpoSeconds")),
                    DataTable.Cell.number(
                        Figures.rate(limit.number("capacityBytesPerSecond")), Double.NaN),
                    DataTable.Cell.share(limit.number("meanUtilisation")),
                    DataTable.Cell.share(limit.number("maxUtilisation5min"))));
    return table.element();
  }

  private static double total(Json machine) {
    return machine.get("rpoBudget").members().values().stream()
        .mapToDouble(Json::number)
        .filter(Double::isFinite)
        .sum();
  }

  private static Element picture(Map<Json, List<String>> machines) {
    final double most =
        machines.keySet().stream().mapToDouble(BudgetSection::total).max().orElse(1);
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 " + Math.round(machines.size() * ROW + 8))
            .with("role", "img")
            .with("aria-label", "Parts of the mean RPO by machine, as in the table of machines")
            .ofClass("plot");
    double y = 0;
    for (final Map.Entry<Json, List<String>> one : machines.entrySet()) {
      addRow(picture, one.getKey(), WorstMachines.named(one.getValue()), y, most);
      y += ROW;
    }
    return picture;
  }

  private static void addRow(Element picture, Json machine, String name, double y, double most) {
    final double scale = (WIDTH - NAMES - 90) / most;
    picture.add(
        Element.of("text", Names.shortened(name))
            .at("x", NAMES - 8)
            .at("y", y + 17)
            .with("text-anchor", "end"));
    double x = NAMES;
    int number = 1;
    for (final Map.Entry<String, List<String>> part : PARTS.entrySet()) {
      final double seconds =
          part.getValue().stream()
              .mapToDouble(member -> machine.number("rpoBudget", member))
              .filter(Double::isFinite)
              .sum();
      if (seconds * scale > 0.2) {
        picture.add(
            Element.of(
                    "rect", Element.of("title", part.getKey() + ": " + Figures.duration(seconds)))
                .ofClass("fill f" + number)
                .at("x", x)
                .at("y", y + 4)
                .at("width", seconds * scale)
                .at("height", ROW - 8));
      }
      x += seconds * scale;
      number++;
    }
    picture.add(
        Element.of("text", Figures.duration(total(machine))).at("x", x + 6).at("y", y + 17));
  }
}
