package org.drsim.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.report.DataTable.Cell;
import org.jspecify.annotations.Nullable;

/** The recovery points of one machine that were there in an outage, oldest first. */
final class RetainedPoints {

  private static final double WIDTH = 960;
  private static final double LEFT = 20;
  private static final double ROW = 22;
  private static final int TICKS = 10;

  private final List<Point> points = new ArrayList<>();

  /** One of them. */
  private record Point(
      double marker, boolean app, boolean multiVm, double lossSeconds, double lossBytes) {}

  /**
   * Of those machines and outages whose names are given, in one word with a line feed between them.
   */
  static Map<String, RetainedPoints> read(StoredRun run, Set<String> named) throws IOException {
    final Map<String, RetainedPoints> all = new LinkedHashMap<>();
    run.read(
        "points-at-outage.csv",
        row -> {
          final String name = row.text("fault") + "\n" + row.text("machine");
          if (named.contains(name)) {
            all.computeIfAbsent(name, n -> new RetainedPoints()).add(row);
          }
        });
    return all;
  }

  /** A fault that comes again starts its list anew: the first one is kept. */
  private void add(StoredTable.Row row) {
    final double marker = row.number("markerSeconds");
    final boolean again =
        !points.isEmpty() && marker <= points.get(0).marker() && points.size() > 1;
    if (!again && points.size() < 2000) {
      points.add(
          new Point(
              marker,
              row.isTrue("appConsistent"),
              row.isTrue("multiVm"),
              row.number("lossSeconds"),
              row.number("lossBytes")));
    }
  }

  Element figure(Json machine, double outage, @Nullable Instant start) {
    final double oldest = points.stream().mapToDouble(Point::marker).min().orElse(outage);
    final TimeAxis time = new TimeAxis(start, oldest, outage);
    final String caption =
        "Recovery points of "
            + machine.text("name")
            + " that were there: "
            + points.size()
            + ". Each loses what was written after it.";
    return Figure.of(
        caption,
        strip(caption, time, machine.number("markerSeconds")),
        Element.of("details", Element.of("summary", "All of them as a table"), table(start)));
  }

  private Element strip(String caption, TimeAxis time, double chosen) {
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 104")
            .with("role", "img")
            .with("aria-label", caption)
            .ofClass("plot");
    addRow(picture, time, 0, "crash-consistent", false, chosen);
    addRow(picture, time, 1, "application-consistent", true, chosen);
    for (final TimeAxis.Tick tick : time.ticks(TICKS)) {
      picture.add(
          Element.of("text", tick.label())
              .at("x", x(time, tick.seconds()))
              .at("y", 96)
              .with("text-anchor", "middle"));
    }
    return picture;
  }

  private void addRow(
      Element picture, TimeAxis time, int row, String name, boolean app, double chosen) {
    final double y = 14 + row * 2 * ROW;
    picture.add(
        Element.of("text", name).at("x", LEFT).at("y", y - 3),
        Element.of("line")
            .ofClass("grid")
            .at("x1", LEFT)
            .at("x2", WIDTH - LEFT)
            .at("y1", y + ROW / 2)
            .at("y2", y + ROW / 2));
    for (final Point point : points) {
      if (point.app() == app) {
        final boolean used = point.marker() == chosen;
        picture.add(
            Element.of(
                    "rect", Element.of("title", "loses " + Figures.duration(point.lossSeconds())))
                .ofClass(used ? "point chosen" : "point f" + (app ? 2 : 1))
                .at("x", x(time, point.marker()) - (used ? 2.5 : 1))
                .at("y", y)
                .at("width", used ? 5 : 2)
                .at("height", ROW));
      }
    }
  }

  private static double x(TimeAxis time, double seconds) {
    final double share = (seconds - time.from()) / Math.max(1e-9, time.to() - time.from());
    return LEFT + share * (WIDTH - 2 * LEFT);
  }

  private Element table(@Nullable Instant start) {
    final DataTable table =
        new DataTable("Recovery points, oldest first")
            .text("State of", "Application-consistent", "In common with the group")
            .numbers("Loses", "Data");
    for (final Point point : points) {
      table.row(
          Cell.of(TimeAxis.full(start, point.marker())),
          Cell.of(point.app() ? "yes" : "no"),
          Cell.of(point.multiVm() ? "yes" : "no"),
          Cell.duration(point.lossSeconds()),
          Cell.bytes(point.lossBytes()));
    }
    return table.element();
  }
}
