package org.drsim.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.PointResult;

/** What a study found, in lines for a terminal. */
final class StudyLines {

  private static final int MOST_POINTS = 40;
  private static final int WIDTH = 34;
  private static final int PATH_WIDTH = 110;
  private static final double PERCENT = 100;

  private final StudyDocument study;
  private final StringBuilder text = new StringBuilder();

  StudyLines(StudyDocument study) {
    this.study = study;
  }

  String text() {
    text.append(ResultTable.printable(study.study().name(), PATH_WIDTH)).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "%d design points, %,d replications, seed %d%n",
            study.results().size(),
            study.replications(),
            study.seed()));
    study.results().stream().limit(MOST_POINTS).forEach(this::addPoint);
    if (study.results().size() > MOST_POINTS) {
      text.append("\n… and ").append(study.results().size() - MOST_POINTS);
      text.append(" more points, see study.csv\n");
    }
    study.goal().ifPresent(goal -> text.append(GoalLines.of(goal)));
    return text.toString();
  }

  private void addPoint(PointResult result) {
    text.append('\n').append(result.point().index()).append(": ");
    text.append(ResultTable.printable(result.point().label(), PATH_WIDTH)).append('\n');
    for (final PointResult.Figure figure : result.figures()) {
      addRow(figure.measure().toString(), figure.measure().unit(), figure.estimate(), "");
    }
    for (final ObjectiveReport objective : result.objectives()) {
      addRow(
          objective.objective().toString(),
          objective.unit(),
          objective.estimate(),
          objective.verdict().toString());
    }
  }

  private void addRow(String name, String unit, Estimate estimate, String verdict) {
    final List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "  %-58s", ResultTable.printable(name, 58)));
    parts.add(String.format(Locale.ROOT, "%10s", reading(unit, estimate.value())));
    parts.add(
        String.format(
            Locale.ROOT,
            "%-" + WIDTH + "s",
            Double.isNaN(estimate.low())
                ? ""
                : reading(unit, estimate.low()) + " … " + reading(unit, estimate.high())));
    parts.add(verdict);
    text.append(String.join("  ", parts).stripTrailing()).append('\n');
  }

  static String reading(String unit, double value) {
    if (Double.isNaN(value)) {
      return "—";
    }
    if (Double.isInfinite(value)) {
      return "never";
    }
    return switch (unit) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> String.format(Locale.ROOT, "%.2f %%", value * PERCENT);
    };
  }
}
