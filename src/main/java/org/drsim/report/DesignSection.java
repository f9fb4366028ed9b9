package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;
import org.drsim.sweep.ShortPaths;

/** What was varied, and the figures of every design point with their intervals. */
final class DesignSection {

  private static final int MOST_ROWS = 500;
  private static final int MOST_FIGURES = 12;

  /** With more, what is different stands in one column. */
  private static final int MOST_PATHS = 4;

  private final StoredRun run;
  private final Json summary;
  private final StudyPoints points;
  private final List<String> paths;

  DesignSection(StoredRun run) {
    this.run = run;
    this.summary = run.summary();
    this.points = new StudyPoints(summary);
    this.paths = summary.get("paths").items().stream().map(Json::text).toList();
  }

  Section section() throws IOException {
    final List<Node> content = new ArrayList<>(List.of(facts(), table()));
    final int figures = names("measures", "name").size() + names("objectives", "expression").size();
    if (points.size() > MOST_ROWS || figures > MOST_FIGURES) {
      content.add(
          Element.of(
              "p",
              "Shown are at most "
                  + MOST_ROWS
                  + " of "
                  + Figures.count(points.size(), "design point")
                  + " and "
                  + MOST_FIGURES
                  + " of "
                  + Figures.count(figures, "figure")
                  + "; study.csv has all."));
    }
    return new Section("design", "Design points", content);
  }

  private Element facts() throws IOException {
    final Map<String, Double> numbers = numbers();
    final Facts facts = new Facts().add("Design", summary.text("design"));
    paths.stream().limit(MOST_ROWS).forEach(path -> facts.add(path, points.range(path, numbers)));
    return facts
        .add(
            "Random numbers",
            summary.isTrue("commonRandomNumbers")
                ? "the same at all points"
                : "others at each point")
        .element();
  }

  /** The measures or objectives, which all points have. */
  private List<String> names(String kind, String member) {
    return points.numbered(0).get(kind).items().stream().map(one -> one.text(member)).toList();
  }

  private Element table() throws IOException {
    final Map<String, Double> numbers = numbers();
    final DataTable table = new DataTable("Figures by design point").sortable().numbers("Point");
    if (paths.size() > MOST_PATHS) {
      table.text("What is different");
    } else {
      final ShortPaths shortPaths = new ShortPaths(paths);
      paths.forEach(path -> table.named(shortPaths.of(path), path, numbers.containsKey(path)));
    }
    table.numbers("Replications");
    final List<String> measures = limited(names("measures", "name"), MOST_FIGURES);
    final List<String> objectives =
        limited(names("objectives", "expression"), MOST_FIGURES - measures.size());
    measures.forEach(table::numbers);
    objectives.forEach(table::text);
    for (final Json point : limited(points.all(), MOST_ROWS)) {
      table.row(row(point, numbers, measures.size(), objectives.size()));
    }
    return table.element();
  }

  private static <T> List<T> limited(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private List<Cell> row(Json point, Map<String, Double> numbers, int measures, int objectives) {
    final List<Cell> cells = new ArrayList<>();
    cells.add(Cell.plain(point.number("point")));
    if (paths.size() > MOST_PATHS) {
      cells.add(Cell.name(StudyPoints.label(point)));
    } else {
      for (final String path : paths) {
        cells.add(
            new Cell(
                Element.of("bdi", StudyPoints.value(point, path)),
                numbers.getOrDefault(StudyPoints.key(point, path), Double.NaN)));
      }
    }
    cells.add(Cell.plain(point.number("replications")));
    limited(point.get("measures").items(), measures)
        .forEach(one -> cells.add(UnitFigures.cell(one.text("unit"), one)));
    limited(point.get("objectives").items(), objectives).forEach(one -> cells.add(judged(one)));
    return cells;
  }

  private static Cell judged(Json objective) {
    final String verdict = objective.text("verdict");
    return Cell.of(
        Element.of(
            "span",
            Element.of("span", VerdictSection.mark(verdict), new Text(" " + verdict))
                .ofClass("whole"),
            Element.of("span", UnitFigures.withBounds(objective.text("unit"), objective))
                .ofClass("second whole")));
  }

  /** Values as numbers, by point and path; under a path alone where all its values are. */
  private Map<String, Double> numbers() throws IOException {
    final Map<String, Double> numbers = new HashMap<>();
    final List<String> words = new ArrayList<>();
    run.read(
        "design.csv",
        row -> {
          final double number = row.number("number");
          numbers.put(row.text("point") + " " + row.text("path"), number);
          numbers.put(row.text("path"), number);
          if (Double.isNaN(number)) {
            words.add(row.text("path"));
          }
        });
    words.forEach(numbers::remove);
    return numbers;
  }
}
