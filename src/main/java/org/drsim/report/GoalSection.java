package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;

/** What a study looked for, and all that it found on the way. */
final class GoalSection {

  private static final int MOST_ROWS = 500;

  private final StoredRun run;
  private final Json goal;
  private final StudyPoints points;
  private final String unit;

  GoalSection(StoredRun run) {
    this.run = run;
    this.goal = run.summary().get("goal");
    this.points = new StudyPoints(run.summary());
    this.unit = GoalSentence.unit(goal.text("text"));
  }

  Section section(StoredCharts all) throws IOException {
    final StoredCharts charts =
        all.of("search", "Values that were looked at, and whether they meet what was asked")
            .of("front", "Design points in both respects; the front is not beaten in both")
            .of("tornado", "What each varied path does to the measure, one at a time");
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                new Text("Looked for: "),
                Element.of("code", Element.of("bdi", goal.text("text"))))
            .ofClass("lead"));
    if (!goal.get("values").items().isEmpty()) {
      content.add(found());
      content.addAll(charts.figures());
      content.add(trials());
      return new Section("goal", "Goal", content);
    } else if (!goal.get("best").isNothing()) {
      content.add(selection());
    } else if (!goal.get("front").items().isEmpty()) {
      content.add(front());
    } else if (!goal.get("effects").items().isEmpty()) {
      content.add(effects());
    } else if (!goal.get("uncertainty").isNothing()) {
      content.add(uncertainty());
    }
    content.addAll(charts.figures());
    return new Section("goal", "Goal", content);
  }

  private Element found() {
    final DataTable table =
        new DataTable("What was found, and what fresh replications say of it")
            .text("Value", "Other paths", "Search ended", "Objective")
            .numbers("Figure")
            .text("Verdict")
            .numbers("Replications")
            .text("Next beyond");
    for (final Json row : goal.get("values").items().stream().limit(MOST_ROWS).toList()) {
      final Json trial = row.get("confirmation");
      final List<Json> objectives = trial.get("objectives").items();
      if (objectives.isEmpty()) {
        table.row(found(row, Json.NOTHING));
      }
      objectives.forEach(objective -> table.row(found(row, objective)));
    }
    return table.element();
  }

  private static List<Cell> found(Json row, Json objective) {
    final Json beyond = row.get("beyond");
    final String others = GoalSentence.others(row);
    return List.of(
        Cell.name(row.text("found").isEmpty() ? Figures.NOTHING : row.text("found")),
        Cell.name(others.isEmpty() ? Figures.NOTHING : others),
        Cell.of(row.text("ending") + (row.isTrue("monotone") ? "" : ", not monotone")),
        Cell.name(objective.text("expression")),
        UnitFigures.cell(objective.text("unit"), objective),
        verdict(objective.text("verdict")),
        Cell.plain(row.number("confirmation", "replications")),
        Cell.name(
            beyond.isNothing()
                ? Figures.NOTHING
                : beyond.text("value") + ": " + beyond.text("verdict")));
  }

  static Cell verdict(String verdict) {
    return Cell.of(
        verdict.isEmpty()
            ? new Text(Figures.NOTHING)
            : Element.of("span", VerdictSection.mark(verdict), new Text(" " + verdict))
                .ofClass("whole"));
  }

  /** Of the table, which has the figures too. */
  private Element trials() throws IOException {
    final boolean others =
        goal.get("values").items().stream().anyMatch(row -> !row.get("values").items().isEmpty());
    final DataTable table =
        new DataTable("Every value that was looked at").sortable().text("Value");
    if (others) {
      table.text("Other paths");
    }
    table.text("Stage", "Objective").numbers("Figure", "Replications").text("Verdict");
    final int[] rows = {0};
    run.read(
        "search.csv",
        row -> {
          if (rows[0]++ < MOST_ROWS) {
            table.row(trial(row, others));
          }
        });
    return Element.of(
        "details",
        Element.of("summary", "Every value that was looked at: " + rows[0] + " figures"),
        table.element(),
        rest(rows[0], "search.csv"));
  }

  private static List<Cell> trial(StoredTable.Row row, boolean others) {
    final List<Cell> cells = new ArrayList<>(List.of(Cell.name(row.text("value"))));
    if (others) {
      cells.add(Cell.name(row.text("others")));
    }
    cells.add(Cell.of(row.text("stage")));
    cells.add(Cell.name(row.text("objective")));
    cells.add(
        UnitFigures.cell(
            row.text("unit"), row.number("figure"), row.number("low"), row.number("high")));
    cells.add(Cell.plain(row.number("replications")));
    cells.add(verdict(row.text("verdict")));
    return cells;
  }

  private static Element rest(int rows, String file) {
    return rows <= MOST_ROWS
        ? Element.of("span")
        : Element.of("p", MOST_ROWS + " of " + rows + " rows; " + file + " has all.");
  }

  private Element selection() {
    final DataTable table =
        new DataTable("Design points that took part")
            .sortable()
            .text("Design point")
            .numbers("Mean", "Replications")
            .text("Best");
    final List<Json> designs = goal.get("designs").items();
    final double best = goal.number("best", "point");
    for (final Json one : designs.stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(StudyPoints.label(points.numbered(one.number("point")))),
          Cell.number(UnitFigures.of(unit).apply(one.number("mean")), one.number("mean")),
          Cell.plain(one.number("replications")),
          one.number("point") == best ? verdict("met") : Cell.of(""));
    }
    return Element.of("div", table.element(), rest(designs.size(), "selection.csv"));
  }

  private Element front() {
    final String[] respects =
        goal.text("text").replaceFirst("^find front of ", "").split(" and ", 2);
    final DataTable table =
        new DataTable("Design points in both respects, those of the front first")
            .sortable()
            .text("Design point", "Place")
            .numbers(respects[0], respects.length > 1 ? respects[1] : "second");
    final Map<String, Integer> order = new HashMap<>(Map.of("front", 0, "perhaps", 1));
    final List<Json> all =
        goal.get("front").items().stream()
            .sorted(Comparator.comparingInt(one -> order.getOrDefault(one.text("place"), 2)))
            .toList();
    for (final Json one : all.stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(StudyPoints.label(one)),
          Cell.of(one.text("place")),
          UnitFigures.cell(respectUnit(respects[0]), one.get("first")),
          UnitFigures.cell(respectUnit(respects[respects.length - 1]), one.get("second")));
    }
    return Element.of("div", table.element(), rest(all.size(), "front.csv"));
  }

  /** That of a measure with this name; none for a path, whose values are plain numbers. */
  private String respectUnit(String respect) {
    return points.numbered(0).get("measures").items().stream()
        .filter(one -> respect.endsWith(one.text("name")))
        .map(one -> one.text("unit"))
        .findFirst()
        .orElse("");
  }

  private Element effects() {
    final DataTable table =
        new DataTable("What each path does, one at a time, and its share of the variance")
            .sortable()
            .text("Path", "Low")
            .numbers("Change at low")
            .text("High")
            .numbers("Change at high", "Share alone", "Share with interactions");
    for (final Json one : goal.get("effects").items().stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(one.text("path")),
          Cell.name(one.text("lowValue")),
          Cell.number(UnitFigures.difference(unit, one.get("low")), one.number("low", "value")),
          Cell.name(one.text("highValue")),
          Cell.number(UnitFigures.difference(unit, one.get("high")), one.number("high", "value")),
          UnitFigures.cell("share", one.get("firstOrder")),
          UnitFigures.cell("share", one.get("total")));
    }
    return table.element();
  }

  private Element uncertainty() {
    final Json all = goal.get("uncertainty");
    return new DataTable("Where the uncertainty comes from")
        .text("Source")
        .numbers("Mean", "Standard deviation")
        .row(
            Cell.of("both, what is varied and chance"),
            UnitFigures.cell(unit, all.get("withInputs")),
            deviation(all.number("inputVariance")))
        .row(
            Cell.of("chance alone, what is varied taken as known"),
            UnitFigures.cell(unit, all.get("samplingAlone")),
            deviation(all.number("samplingVariance")))
        .element();
  }

  private Cell deviation(double variance) {
    final double deviation = Math.sqrt(variance);
    return Cell.number(UnitFigures.of(unit).apply(deviation), deviation);
  }
}
