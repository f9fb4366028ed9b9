package org.drsim.report;

import java.util.List;
import java.util.Optional;
import org.drsim.report.DataTable.Cell;

/** How long plans took in drills, with the figures that the terminal has. */
final class DrillTable {

  private static final int MOST_ROWS = 100;

  private DrillTable() {}

  /** Nothing where there are none. */
  static Optional<Element> of(List<Json> drills) {
    final DataTable table =
        new DataTable(
                Estimates.caption(
                    "Drills: nobody had to notice or to decide, and nobody else failed over",
                    drills.stream().map(drill -> drill.get("ready", "mean"))))
            .text("Drill", "Plan")
            .numbers("Drills")
            .text("Plan ready after, mean", "in half of drills below", "in 95 % below", "longest")
            .text("Machine hours", "Cost");
    drills.stream().limit(MOST_ROWS).forEach(drill -> add(table, drill));
    return table.isEmpty() ? Optional.empty() : Optional.of(table.element());
  }

  private static void add(DataTable table, Json drill) {
    final Json ready = drill.get("ready");
    table.row(
        Cell.name(drill.text("name")),
        Cell.name(drill.text("plan")),
        Cell.plain(drill.number("drills")),
        Cell.of(mean(drill)),
        Cell.of(Estimates.durationOrNever(ready.get("p50"))),
        Cell.of(Estimates.durationOrNever(ready.get("p95"))),
        Cell.of(longest(ready)),
        Cell.of(Estimates.plain(drill.get("machineHours"))),
        Cell.of(Estimates.plain(drill.get("cost"))));
  }

  /** Drills that were never ready have none; the others do. */
  private static String mean(Json drill) {
    final double never = drill.number("incomplete");
    if (!(never > 0)) {
      return Estimates.duration(drill.get("ready", "mean"));
    }
    final double all = drill.number("drills");
    return Figures.plain(never)
        + " of "
        + Figures.plain(all)
        + " never ready, as not all machines ran"
        + (never < all
            ? "; mean of the others " + Estimates.duration(drill.get("completeReady"))
            : "");
  }

  private static String longest(Json ready) {
    return ready.number("infinite") > 0 ? "never" : Figures.duration(ready.number("max"));
  }
}
