package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Drill;
import org.drsim.statistics.Estimate;
import org.drsim.study.DrillReport;
import org.drsim.study.PlanFigure;
import org.drsim.study.StudyResult;

/**
 * What drills gave, in lines for a terminal of 80 columns. The outages of the same plan are in
 * lines of their own: a drill on a day on which all is well is faster than they are.
 */
final class DrillLines {

  private static final int LONGEST_NAME = 33;

  private final List<DrillReport> drills;
  private final List<String> without;
  private final StringBuilder text = new StringBuilder();

  DrillLines(StudyResult result) {
    this.drills = result.drills();
    this.without =
        result.scenario().drills().stream()
            .map(Drill::name)
            .filter(name -> drills.stream().noneMatch(drill -> drill.drill().equals(name)))
            .toList();
  }

  /** Empty where there are none; otherwise ends with an empty line. */
  String text() {
    if (!drills.isEmpty()) {
      addRow("drills: plan ready after", "p50", "p95", "max", "hours");
      drills.forEach(this::addDrill);
    }
    without.forEach(
        name ->
            text.append("drill ")
                .append(ResultTable.printable(name, LONGEST_NAME))
                .append(": none began between the warm-up and the end\n"));
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private void addDrill(DrillReport drill) {
    final PlanFigure ready = drill.ready();
    addRow(
        "  " + ResultTable.printable(drill.drill() + ": " + drill.plan(), LONGEST_NAME),
        duration(ready.p50()),
        duration(ready.p95()),
        duration(ready.max()),
        hours(drill.machineHours().value()));
    if (!Double.isNaN(drill.cost().value())) {
      text.append(
          String.format(Locale.ROOT, "    costs %.2f each in the mean%n", drill.cost().value()));
    }
    if (drill.incomplete() > 0) {
      addIncomplete(drill);
    }
  }

  /** Those have no mean; the others do. */
  private void addIncomplete(DrillReport drill) {
    text.append("    ").append(drill.incomplete()).append(" of ").append(drill.drills());
    text.append(" never ready, as not all machines ran");
    if (drill.incomplete() < drill.drills()) {
      text.append("; mean of the others ").append(duration(drill.completeReady()));
    }
    text.append('\n');
  }

  private static String hours(double hours) {
    return Double.isFinite(hours) ? String.format(Locale.ROOT, "%.1f", hours) : "–";
  }

  private static String duration(Estimate estimate) {
    return duration(estimate.value());
  }

  private static String duration(double seconds) {
    return Double.isInfinite(seconds) ? "never" : ReadingUnit.duration(seconds);
  }

  private void addRow(String name, String... cells) {
    text.append(String.format(Locale.ROOT, "%-36s", name));
    for (final String cell : cells) {
      text.append(String.format(Locale.ROOT, " %9s", cell));
    }
    text.append('\n');
  }
}
