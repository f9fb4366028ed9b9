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

  Section section() throws IOException {
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                new Text("Looked for: "),
                Element.of("code", Element.of("bdi", goal.text("text"))))
            .ofClass("lead"));
    if (!goal.get("values").items().isEmpty()) {
      content.add(found());
      content.add(trials());
    } else if (!goal.get("best").isNothing()) {
      content.add(selection());
    } else if (!goal.get("front").items().isEmpty()) {
      content.add(front());
    } else if (!goal.get("effects").items().isEmpty()) {
      content.add(effects());
    } else if (!goal.get("uncertainty").isNothing()) {
      content.add(uncertainty());
    }
    return new Section("goal", "Goal", content);
  }

  private Element found() {
    final DataTable table =
        new DataTable("What was found, and what fresh replications say of it")
            .text("Other paths", "Value", "Search ended", "Objective")
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
        Cell.name(others.isEmpty() ? Figures.NOTHING : others),
        Cell.name(row.text("found").isEmpty() ? Figures.NOTHING : row.text("found")),
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
    final DataTable table =
        new DataTable("Every value that was looked at")
            .sortable()
            .text("Value", "Other paths", "Stage", "Objective")
            .numbers("Figure", "95 % from", "to", "Replications")
            .text("Verdict");
    final int[] rows = {0};
    run.read(
        "search.csv",
        row -> {
          if (rows[0]++ < MOST_ROWS) {
            final var figure = UnitFigures.of(row.text("unit"));
            table.row(
                Cell.name(row.text("value")),
                Cell.name(row.text("others")),
                Cell.of(row.text("stage")),
                Cell.name(row.text("objective")),
                Cell.number(figure.apply(row.number("figure")), row.number("figure")),
                Cell.number(figure.apply(row.number("low")), row.number("low")),
                Cell.number(figure.apply(row.number("high")), row.number("high")),
                Cell.plain(row.number("replications")),
                verdict(row.text("verdict")));
          }
        });
    return Element.of("div", table.element(), rest(rows[0], "search.csv"));
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
          Cell.number(
              UnitFigures.of(unit).apply(one.number("mean")), one.number("mean")),
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
          Cell.number(
              UnitFigures.difference(unit, one.get("low")), one.number("low", "value")),
          Cell.name(one.text("highValue")),
          Cell.number(
              UnitFigures.difference(unit, one.get("high")), one.number("high", "value")),
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
