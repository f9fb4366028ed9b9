package org.drsim.report;

import java.util.List;
import java.util.stream.Collectors;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.sweep.Goal;

/** What was found for the goal of a study, in a sentence. */
final class GoalSentence {

  private final Json goal;
  private final StudyPoints points;

  GoalSentence(Json goal, StudyPoints points) {
    this.goal = goal;
    this.points = points;
  }

  /** The unit of the measure that a goal is about; empty where it is not about one. */
  static String unit(String text) {
    try {
      final Goal goal = Goal.parse(text);
      return goal.measures().isEmpty() ? "" : goal.measures().get(0).unit();
    } catch (InvalidQuantityException e) {
      return "";
    }
  }

  /** What is looked for, without the word that begins it. */
  private String what() {
    return goal.text("text").replaceFirst("^find ", "");
  }

  /** Met where there is an answer, unknown where more replications may give one. */
  String verdict() {
    final List<Json> rows = goal.get("values").items();
    if (!rows.isEmpty()) {
      return rows.stream().allMatch(row -> !row.text("found").isEmpty())
          ? "met"
          : rows.stream().allMatch(row -> row.text("ending").equals("none")) ? "missed" : "unknown";
    }
    return goal.get("best").isNothing()
        ? "none"
        : Double.isNaN(goal.number("best", "point")) ? "unknown" : "met";
  }

  String headline() {
    final List<Json> rows = goal.get("values").items();
    if (!rows.isEmpty()) {
      return rows.size() == 1 ? ofOne(rows.get(0)) : ofSeveral(rows);
    } else if (!goal.get("best").isNothing()) {
      return ofBest();
    } else if (!goal.get("front").items().isEmpty()) {
      return ofFront();
    } else if (!goal.get("effects").items().isEmpty()) {
      return ofEffects();
    } else if (!goal.get("uncertainty").isNothing()) {
      return ofUncertainty();
    }
    return "The study looked for: " + what() + ".";
  }

  private String ofOne(Json row) {
    final String others = others(row).isEmpty() ? "" : " With " + others(row) + ".";
    return switch (row.text("ending")) {
      case "found" -> row.text("found") + growth(row) + " is the " + what() + "." + others;
      case "end of range" ->
          row.text("found")
              + growth(row)
              + ", the end of the range, is the "
              + what()
              + "; beyond it nothing was looked at."
              + others;
      case "not confirmed" ->
          "No value is confirmed as the " + what() + ". More replications may settle it." + others;
      default -> "No value of the range is the " + what() + "." + others;
    };
  }

  private static String growth(Json row) {
    final double factor = row.number("factor");
    final double months = row.number("months");
    return (Double.isNaN(factor)
            ? ""
            : ", " + Figures.plain(factor) + " times what it is at first,")
        + (Double.isNaN(months)
            ? ""
            : " which lasts " + Figures.count((long) months, "month") + ",");
  }

  static String others(Json row) {
    return row.get("values").items().stream()
        .map(one -> one.text("path") + " = " + one.text("value"))
        .collect(Collectors.joining(", "));
  }

  private String ofSeveral(List<Json> rows) {
    final long found = rows.stream().filter(row -> !row.text("found").isEmpty()).count();
    final Json first =
        rows.stream().filter(row -> !row.text("found").isEmpty()).findFirst().orElse(rows.get(0));
    return "Looked for: the "
        + what()
        + ". Found in "
        + found
        + " of "
        + rows.size()
        + " combinations of the other paths"
        + (found == 0 ? "." : ", first " + first.text("found") + " with " + others(first) + ".");
  }

  private String ofBest() {
    final double best = goal.number("best", "point");
    final String respect = what().replaceFirst("^best ", "");
    return Double.isNaN(best)
        ? "Which design point has the "
            + respect
            + " is not decided: "
            + goal.text("best", "reason")
            + "."
        : "The best design point, by the "
            + respect
            + ", is "
            + StudyPoints.label(points.numbered(best))
            + ".";
  }

  private String ofFront() {
    final List<Json> all = goal.get("front").items();
    final List<Json> front = all.stream().filter(one -> one.text("place").equals("front")).toList();
    final long beaten = all.stream().filter(one -> one.text("place").equals("beaten")).count();
    return "Of "
        + Figures.count(all.size(), "design point")
        + " "
        + front.size()
        + (front.size() == 1 ? " is" : " are")
        + " on the "
        + what()
        + ", "
        + beaten
        + " surely beaten in both. On it: "
        + front.stream().limit(3).map(StudyPoints::label).collect(Collectors.joining("; "))
        + (front.size() > 3 ? "; and " + (front.size() - 3) + " more." : ".");
  }

  private String ofEffects() {
    final Json widest = goal.get("effects").items().get(0);
    final String unit = unit(goal.text("text"));
    return "Of what was varied, "
        + widest.text("path")
        + " matters most to the "
        + what().replaceFirst("^sensitivity of ", "")
        + ", which is "
        + UnitFigures.value(unit, goal.get("base"))
        + " as the scenario is: "
        + UnitFigures.difference(unit, widest.get("low"))
        + " at "
        + widest.text("lowValue")
        + ", "
        + UnitFigures.difference(unit, widest.get("high"))
        + " at "
        + widest.text("highValue")
        + ".";
  }

  private String ofUncertainty() {
    final String unit = unit(goal.text("text"));
    final Json all = goal.get("uncertainty");
    final double share = all.number("inputShare", "value");
    return "The "
        + what().replaceFirst("^uncertainty of ", "")
        + " is "
        + UnitFigures.withBounds(unit, all.get("withInputs"))
        + (Double.isNaN(share)
            ? "."
            : "; "
                + Figures.share(share)
                + " of its variance is due to what is varied, the rest to chance.");
  }

  String confidence() {
    final List<Json> rows = goal.get("values").items();
    final Json confirmed =
        rows.stream()
            .map(row -> row.get("confirmation"))
            .filter(one -> !one.isNothing())
            .findFirst()
            .orElse(Json.NOTHING);
    if (!confirmed.isNothing()) {
      final boolean chance =
          confirmed.get("objectives").items().stream()
              .anyMatch(one -> !Double.isNaN(one.number("low")));
      return (chance ? "How sure, at 95 % confidence: " : "How sure: ") + ofConfirmation(confirmed);
    }
    return goal.get("best").isNothing()
        ? "Intervals hold with 95 % confidence."
        : "How sure: the best, or no further from it than stated, with 95 % confidence.";
  }

  private static String ofConfirmation(Json confirmed) {
    final String figures =
        confirmed.get("objectives").items().stream()
            .map(
                one ->
                    one.text("expression")
                        + " comes out at "
                        + UnitFigures.withBounds(one.text("unit"), one)
                        + ", "
                        + one.text("verdict"))
            .collect(Collectors.joining("; "));
    return "on "
        + Figures.count(Math.round(confirmed.number("replications")), "fresh replication")
        + " that the search did not use, "
        + figures
        + ".";
  }
}
