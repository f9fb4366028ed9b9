package org.drsim.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.measure.StepWords;

/** Who waited for what after an outage, a row for each machine. */
final class Timeline {

  private static final int MOST_ROWS = 25;
  private static final int TICKS = 8;
  private static final double WIDTH = 960;
  private static final double NAMES = 190;
  private static final double ROW = 24;
  private static final double TOP = 6;
  private static final int COLOURS = 8;

  private final Json outage;
  private final List<Json> rows;
  private final Map<String, Integer> colours = new LinkedHashMap<>();
  private final Set<String> critical = new LinkedHashSet<>();
  private final double start;
  private final double end;

  private Timeline(Json outage) {
    this.outage = outage;
    this.rows = rows(outage);
    this.start = outage.number("startSeconds");
    double last = start;
    for (final Json row : rows) {
      for (final Json phase : row.get("phases").items()) {
        colours.putIfAbsent(phase.text("name"), colours.size() % COLOURS + 1);
        last = Math.max(last, ended(phase));
      }
    }
    this.end = last;
    for (final Json plan : outage.get("plans").items()) {
      plan.get("criticalSteps").items().forEach(step -> critical.add(step.text("of")));
    }
  }

  static boolean hasSomething(Json outage) {
    return outage.get("machines").items().stream()
        .anyMatch(machine -> !machine.get("phases").items().isEmpty());
  }

  static Element of(Json outage) {
    return new Timeline(outage).figure();
  }

  private static double ended(Json phase) {
    final double ended = phase.number("endSeconds");
    return Double.isNaN(ended) ? phase.number("startSeconds") : ended;
  }

  /** Slowest first; one for all that took the same steps at the same times. */
  private static List<Json> rows(Json outage) {
    final Map<Json, Json> distinct = new LinkedHashMap<>();
    for (final Json machine : outage.get("machines").items()) {
      if (!machine.get("phases").items().isEmpty()) {
        distinct.putIfAbsent(machine.get("phases"), machine);
      }
    }
    return distinct.values().stream().limit(MOST_ROWS).toList();
  }

  private Element figure() {
    final String caption =
        "Recovery after "
            + outage.text("fault")
            + ", slowest machines first, one for all with equal steps; a dot marks the critical"
            + " path";
    return Figure.of(caption, picture(caption), AreaKey.of(key()));
  }

  private Map<String, String> key() {
    final Map<String, String> key = new LinkedHashMap<>();
    colours.forEach((step, colour) -> key.put(StepWords.of(step), "f" + colour));
    return key;
  }

  private Element picture(String caption) {
    final double height = TOP + rows.size() * ROW + 26;
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 " + Math.round(height))
            .with("role", "img")
            .with("aria-label", caption)
            .ofClass("plot");
    for (final TimeAxis.Tick tick : new TimeAxis(null, 0, end - start).ticks(TICKS)) {
      final double x = x(start + tick.seconds());
      picture.add(
          Element.of("line")
              .ofClass("grid")
              .at("x1", x)
              .at("x2", x)
              .at("y1", TOP)
              .at("y2", height - 22),
          Element.of("text", tick.label())
              .at("x", x)
              .at("y", height - 6)
              .with("text-anchor", "middle"));
    }
    for (int i = 0; i < rows.size(); i++) {
      addRow(picture, rows.get(i), TOP + i * ROW);
    }
    return picture;
  }

  private double x(double seconds) {
    return NAMES + (seconds - start) / Math.max(1e-9, end - start) * (WIDTH - NAMES - 30);
  }

  private void addRow(Element picture, Json machine, double y) {
    final String name = machine.text("name");
    picture.add(
        Element.of("text", (critical.contains(name) ? "● " : "") + Names.shortened(name))
            .at("x", NAMES - 8)
            .at("y", y + 16)
            .with("text-anchor", "end"));
    for (final Json phase : machine.get("phases").items()) {
      final double from = x(phase.number("startSeconds"));
      final double took = ended(phase) - phase.number("startSeconds");
      picture.add(
          Element.of(
                  "rect",
                  Element.of(
                      "title", StepWords.of(phase.text("name")) + ": " + Figures.duration(took)))
              .ofClass("fill f" + colours.get(phase.text("name")))
              .at("x", from)
              .at("y", y + 4)
              .at("width", Math.max(0.6, x(ended(phase)) - from))
              .at("height", ROW - 8));
    }
  }
}
