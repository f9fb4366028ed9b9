package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.quantity.ReadingUnit;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.ShortPaths;

/**
 * What a study found, in lines for a terminal of 80 columns: a row for each design point, as many
 * columns side by side as there is room for.
 */
final class StudyLines {

  private static final int MOST_POINTS = 40;
  private static final int WIDTH = 80;
  private static final int LONGEST_TITLE = 74;
  private static final int LONGEST_LABEL = 24;
  private static final double PERCENT = 100;

  private final StudyDocument study;
  private final List<PointResult> shown;
  private final StringBuilder text = new StringBuilder();

  StudyLines(StudyDocument study) {
    this.study = study;
    this.shown = study.results().stream().limit(MOST_POINTS).toList();
  }

  String text() {
    text.append(ResultTable.printable(study.study().name(), WIDTH)).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "%d design points, %,d replications, seed %d%n",
            study.results().size(),
            study.replications(),
            study.seed()));
    addPoints();
    addLevel();
    if (study.results().size() > MOST_POINTS) {
      text.append("… and ").append(study.results().size() - MOST_POINTS);
      text.append(" more points, see study.csv\n");
    }
    study.goal().ifPresent(goal -> text.append(GoalLines.of(goal)));
    return text.toString();
  }

  private void addPoints() {
    if (shown.isEmpty()) {
      return;
    }
    final List<StudyColumns.Column> columns = StudyColumns.of(shown.get(0));
    text.append('\n');
    for (int i = 0; i < columns.size(); i++) {
      text.append(letter(i)).append("  ");
      text.append(ResultTable.printable(columns.get(i).title(), LONGEST_TITLE)).append('\n');
    }
    int from = 0;
    while (from < columns.size()) {
      from = addTable(columns, from);
    }
  }

  private void addLevel() {
    if (shown.stream().anyMatch(StudyColumns::hasInterval)) {
      text.append("\n[from, to]: 95 % confidence interval, each point by itself\n");
    }
  }

  private static String letter(int column) {
    return column < 26 ? Character.toString('a' + column) : Integer.toString(column);
  }

  /** As many columns as fit, at least one; tells which comes next. */
  private int addTable(List<StudyColumns.Column> columns, int from) {
    final StringBuilder[] rows = new StringBuilder[shown.size() + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new StringBuilder();
    }
    addLabels(rows);
    int column = from;
    do {
      final StudyColumns.Column one = columns.get(column);
      final List<String> cells = shown.stream().map(one.cell()).toList();
      final int width = width(cells, 1);
      if (column > from && rows[0].length() + 3 + width > WIDTH) {
        break;
      }
      rows[0].append("   ").append(padded(letter(column), width));
      for (int i = 0; i < shown.size(); i++) {
        rows[i + 1].append("   ").append(padded(cells.get(i), width));
      }
      column++;
    } while (column < columns.size());
    text.append('\n');
    for (final StringBuilder row : rows) {
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return column;
  }

  private static int width(List<String> cells, int least) {
    return cells.stream().mapToInt(String::length).reduce(least, Math::max);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }

  /** A column for each path that any point names, under the last of its keys. */
  private void addLabels(StringBuilder[] rows) {
    final List<String> paths =
        shown.stream()
            .flatMap(one -> one.point().values().stream())
            .map(PathValue::path)
            .distinct()
            .toList();
    final ShortPaths shortPaths = new ShortPaths(paths);
    if (paths.isEmpty()) {
      rows[1].append("as it is");
      rows[0].append(padded("", rows[1].length()));
    }
    for (final String path : paths) {
      final String title = ResultTable.printable(shortPaths.of(path), LONGEST_LABEL);
      final List<String> values =
          shown.stream()
              .map(one -> ResultTable.printable(one.point().at(path).orElse("·"), LONGEST_LABEL))
              .toList();
      final int width = width(values, title.length());
      final String gap = rows[0].length() == 0 ? "" : "  ";
      rows[0].append(gap).append(padded(title, width));
      for (int i = 0; i < values.size(); i++) {
        rows[i + 1].append(gap).append(padded(values.get(i), width));
      }
    }
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
