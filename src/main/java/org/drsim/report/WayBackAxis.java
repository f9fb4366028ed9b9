package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;

/** How a recovery went on until all was as before: its marks on a time axis and in a table. */
final class WayBackAxis {

  private static final double PERCENT = 100;
  private static final int TICKS = 8;
  private static final double WIDTH = 960;
  private static final double SIDE = 20;
  private static final double ROW = 24;

  /** Marks in their order, by the member of a summary that has each. */
  private static final Map<String, String> MARKS = marks();

  private final Json outage;
  private final Json plan;
  private final TimeAxis time;
  private final Map<String, Double> reached = new LinkedHashMap<>();
  private final double fault;
  private final double end;

  private WayBackAxis(Json outage, Json plan, TimeAxis time) {
    this.outage = outage;
    this.plan = plan;
    this.time = time;
    this.fault = outage.number("startSeconds");
    MARKS.forEach(
        (member, mark) -> {
          if (Double.isFinite(plan.number("wayBack", member))) {
            reached.put(mark, plan.number("wayBack", member));
          }
        });
    this.end =
        reached.size() < MARKS.size()
            ? time.to()
            : reached.values().stream().mapToDouble(Double::doubleValue).max().orElse(time.to());
  }

  private static Map<String, String> marks() {
    final Map<String, String> marks = new LinkedHashMap<>();
    marks.put("servesSeconds", "serves there");
    marks.put("committedSeconds", "is committed");
    marks.put("reprotectedSeconds", "is protected there");
    marks.put("failedBackSeconds", "is back");
    marks.put("protectedSeconds", "is protected as before");
    return marks;
  }

  /** Nothing where nobody wants to go back. */
  static List<Node> of(Json outage, Json plan, TimeAxis time) {
    return plan.get("wayBack").isNothing()
        ? List.of()
        : new WayBackAxis(outage, plan, time).nodes();
  }

  private List<Node> nodes() {
    final String caption = "The way back of " + plan.text("name") + ", from the fault on";
    final List<String> until = new ArrayList<>();
    reached.keySet().forEach(mark -> until.add("until it " + mark));
    if (reached.size() < MARKS.size()) {
      until.add("until the end of the run");
    }
    return List.of(Figure.of(caption, picture(caption), AreaKey.of(until)), table(), exposed());
  }

  private Element picture(String caption) {
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 " + Math.round(ROW + 30))
            .with("role", "img")
            .with("aria-label", caption + "; its times are in the table")
            .ofClass("plot");
    for (final TimeAxis.Tick tick : new TimeAxis(null, 0, end - fault).ticks(TICKS)) {
      final double x = x(fault + tick.seconds());
      picture.add(
          Element.of("line").ofClass("grid").at("x1", x).at("x2", x).at("y1", 0).at("y2", ROW + 8),
          Element.of("text", tick.label())
              .at("x", x)
              .at("y", ROW + 24)
              .with("text-anchor", x > WIDTH - 30 ? "end" : "middle"));
    }
    final List<Double> ends = new ArrayList<>(reached.values());
    if (reached.size() < MARKS.size()) {
      ends.add(end);
    }
    double from = fault;
    for (int i = 0; i < ends.size(); i++) {
      addPiece(picture, from, ends.get(i), i + 1);
      from = ends.get(i);
    }
    return picture;
  }

  private void addPiece(Element picture, double from, double to, int colour) {
    picture.add(
        Element.of("rect", Element.of("title", Figures.duration(to - from)))
            .ofClass("fill f" + colour)
            .at("x", x(from))
            .at("y", 4)
            .at("width", Math.max(0.6, x(to) - x(from)))
            .at("height", ROW - 4));
  }

  private double x(double seconds) {
    return SIDE + (seconds - fault) / Math.max(1e-9, end - fault) * (WIDTH - 2 * SIDE);
  }

  private Element table() {
    final DataTable table =
        new DataTable("Marks of the way back of " + plan.text("name"))
            .text("Mark")
            .numbers("After the fault")
            .text("When");
    for (final String mark : MARKS.values()) {
      final double at = reached.getOrDefault(mark, Double.NaN);
      table.row(
          Cell.of(mark),
          Cell.duration(at - outage.number("startSeconds")),
          Cell.of(
              Double.isNaN(at)
                  ? "not before the end of the run"
                  : TimeAxis.full(time.start(), at)));
    }
    return table.element();
  }

  private Element exposed() {
    final Json way = plan.get("wayBack");
    return Element.of(
        "p",
        "Exposed for "
            + Figures.duration(way.number("exposedSeconds"))
            + ", in which an outage of the region where machines run had nowhere to go: a second"
            + " outage in that time has a probability of "
            + String.format(
                java.util.Locale.ROOT, "%.3g", PERCENT * way.number("secondOutageProbability"))
            + " %. What is written there is not simulated write by write, so that an RPO is"
            + " measured again only when all is protected as before.");
  }
}
