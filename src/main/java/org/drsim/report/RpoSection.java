package org.drsim.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drsim.report.LinePlot.Band;
import org.drsim.report.LinePlot.Level;
import org.jspecify.annotations.Nullable;

/** The RPO over time of the machines that are worst off, with outages and what was asked for. */
final class RpoSection {

  private static final int MOST_BANDS = 60;
  private static final int MOST_MACHINES = 6;
  private static final int MOST_POINTS = 2000;

  private static final String WITHOUT =
      "Where a curve stops there is no RPO: the machine is down, or was failed over and is not"
          + " protected as before yet. Such time is in no mean or quantile of an RPO, while"
          + " utilisation, lag and backlog are measured on.";

  private final StoredRun run;
  private final @Nullable Instant start;
  private final TimeAxis time;
  private final Map<Json, List<String>> chosen;
  private final int all;

  private RpoSection(StoredRun run, TimeAxis time) {
    this.run = run;
    this.time = time;
    this.start = time.start();
    final List<Json> machines = run.summary().get("machines").items();
    this.all = machines.size();
    this.chosen = WorstMachines.distinct(machines, MOST_MACHINES);
  }

  /** Of one machine and kind, as they are read. */
  private static final class Points {
    private final Series times = new Series();
    private final Series values = new Series();
  }

  /**
   * @param data for the script, to which the curves are added
   */
  static Section of(StoredRun run, TimeAxis time, Map<String, Object> data) throws IOException {
    return new RpoSection(run, time).section(data);
  }

  private Section section(Map<String, Object> data) throws IOException {
    final Map<String, Map<String, Points>> byKind = read();
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "How old the newest recovery point is at each moment: what an outage then would"
                    + " lose if it struck. The first replication, "
                    + which()
                    + ".")
            .ofClass("lead"));
    if (byKind.values().stream().flatMap(kind -> kind.values().stream()).anyMatch(this::stops)) {
      content.add(Element.of("p", WITHOUT).ofClass("lead"));
    }
    int number = 0;
    for (final Map.Entry<String, Map<String, Points>> kind : byKind.entrySet()) {
      final String id = "rpo" + number++;
      content.add(figure(id, kind.getKey(), kind.getValue(), data));
    }
    content.add(table());
    return new Section("rpo", "RPO over time", content);
  }

  /** Whether there is a time without an RPO between two with one, or at the end. */
  private boolean stops(Points points) {
    boolean begun = false;
    for (int i = 0; i < points.values.size(); i++) {
      if (begun && Double.isNaN(points.values.get(i))) {
        return true;
      }
      begun = begun || !Double.isNaN(points.values.get(i));
    }
    return begun && points.times.get(points.times.size() - 1) < time.to();
  }

  private String which() {
    final int shown = chosen.values().stream().mapToInt(List::size).sum();
    return shown == all
        ? Figures.count(all, "machine")
        : "the " + shown + " worst of " + Figures.count(all, "machine");
  }

  /** With how many are like it. */
  private String named(String machine) {
    return chosen.entrySet().stream()
        .filter(one -> one.getKey().text("name").equals(machine))
        .findFirst()
        .map(one -> WorstMachines.named(one.getValue()))
        .orElse(machine);
  }

  private Map<String, Map<String, Points>> read() throws IOException {
    final Map<String, Map<String, Points>> byKind = new LinkedHashMap<>();
    for (final String kind : List.of("crashConsistent", "appConsistent")) {
      final Map<String, Points> curves = new LinkedHashMap<>();
      chosen.keySet().forEach(machine -> curves.put(machine.text("name"), new Points()));
      byKind.put(kind, curves);
    }
    run.read(
        "rpo.csv",
        row -> {
          final Map<String, Points> kind = byKind.get(row.text("kind"));
          final Points points = kind == null ? null : kind.get(row.text("machine"));
          if (points != null) {
            points.times.add(row.number("timeSeconds"));
            points.values.add(row.number("rpoSeconds"));
          }
        });
    byKind.values().forEach(kind -> kind.values().removeIf(points -> points.times.isEmpty()));
    byKind.values().removeIf(Map::isEmpty);
    return byKind;
  }

  private Element figure(
      String id, String kind, Map<String, Points> points, Map<String, Object> data) {
    final List<Curve> curves = new ArrayList<>();
    double stretch = 0;
    double most = 0;
    for (final Map.Entry<String, Points> one : points.entrySet()) {
      final Thinning thin =
          Thinning.of(one.getValue().times.toArray(), one.getValue().values.toArray(), MOST_POINTS);
      stretch = Math.max(stretch, thin.stretch());
      curves.add(new Curve(named(one.getKey()), thin.times(), thin.values()));
      for (final double value : thin.values()) {
        most = value > most ? value : most;
      }
    }
    final String title = "RPO over time, " + words(kind);
    final List<Band> bands = Outages.bands(run.summary(), time.to(), MOST_BANDS);
    final List<Level> levels = kind.equals("crashConsistent") ? levels() : List.of();
    final double top = LinePlot.extended(most, levels);
    final Map<String, Object> chart = ChartData.of(title, start, bands, levels, curves);
    chart.put("most", top);
    chart.put("span", List.of(time.from(), time.to()));
    chart.put("counted", time.counted());
    data.put(id, chart);
    return Figure.of(
            title + ". " + left(stretch) + (time.hasWarmUp() ? " Grey: warm-up, not counted." : ""),
            new LinePlot(title, time, top).element(bands, levels, curves),
            LinePlot.key(curves.stream().map(Curve::name).toList()))
        .ofClass("chart")
        .with("data-chart", id);
  }

  private static String words(String kind) {
    return kind.equals("crashConsistent")
        ? "any recovery point"
        : "application-consistent recovery points";
  }

  private static String left(double stretch) {
    return stretch == 0
        ? "Every value is shown."
        : "Of each " + Figures.duration(stretch) + " the extremes are shown; rpo.csv has more.";
  }

  private List<Level> levels() {
    final Map<Double, String> levels = new TreeMap<>();
    run.scenario()
        .ifPresent(
            scenario ->
                scenario.objectives().stream()
                    .filter(one -> one.metric() == org.drsim.scenario.Metric.RPO)
                    .forEach(
                        one ->
                            levels.put(one.limit(), "objective " + Figures.duration(one.limit()))));
    final List<Level> all = new ArrayList<>();
    levels.forEach((seconds, name) -> all.add(new Level(seconds, name)));
    return all;
  }

  /** The curves above are of the first replication alone. */
  private String pooled() {
    final long replications = Math.round(run.summary().number("replications"));
    return replications > 1 ? ", all " + replications + " replications together" : "";
  }

  private Element table() {
    final DataTable table =
        new DataTable("RPO of these machines" + pooled())
            .text("Machine")
            .numbers("mean", "median", "95 %", "99 %", "largest");
    for (final Json machine : chosen.keySet()) {
      final Json rpo = machine.get("rpo", "crashConsistent");
      table.row(
          DataTable.Cell.name(named(machine.text("name"))),
          DataTable.Cell.duration(rpo.number("meanSeconds")),
          DataTable.Cell.duration(rpo.number("p50Seconds")),
          DataTable.Cell.duration(rpo.number("p95Seconds")),
          DataTable.Cell.duration(rpo.number("p99Seconds")),
          DataTable.Cell.duration(rpo.number("maxSeconds")));
    }
    return table.element();
  }
}
