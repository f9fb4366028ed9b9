package org.drsim.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drsim.quantity.ReadingShare;
import org.drsim.scenario.Measure;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.NestedVariance;
import org.drsim.statistics.ParetoFront;
import org.drsim.statistics.SobolIndices;
import org.drsim.statistics.Tornado;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.goal.GoalResult;

/** What was found for the goal of a study, in lines for a terminal. */
final class GoalLines {

  private static final int WIDTH = 110;
  private static final int MOST_ROWS = 40;

  private final StringBuilder text = new StringBuilder();

  private GoalLines() {}

  static String of(GoalResult result) {
    return new GoalLines().text(result);
  }

  private String text(GoalResult result) {
    add("\ngoal: %s", result.goal());
    if (result instanceof GoalResult.Values values) {
      text.append(FoundLines.of(values));
    } else if (result instanceof GoalResult.Selected selected) {
      addSelected(selected);
    } else if (result instanceof GoalResult.Front front) {
      addFront(front);
    } else if (result instanceof GoalResult.Effects effects) {
      addEffects(effects);
    } else if (result instanceof GoalResult.Split split) {
      addSplit(split);
    }
    return text.toString();
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private void addSelected(GoalResult.Selected selected) {
    if (selected.best() < 0) {
      add("  not decided: %s", selected.reason());
      return;
    }
    add("  %s", label(selected.points().get(selected.best())));
    add(
        "  is the best with 95 %% confidence, or within %s of it",
        selected.goal().measure().observed().metric().dimension().print(selected.goal().within()));
    for (int i = 0; i < Math.min(MOST_ROWS, selected.points().size()); i++) {
      add(
          "    %-58s  %10s  %,7d replications%s",
          shortened(label(selected.points().get(i)), 58),
          StudyLines.reading(selected.goal().measure().unit(), selected.means().get(i)),
          selected.observations().get(i),
          i == selected.best() ? "  best" : "");
    }
  }

  private void addFront(GoalResult.Front front) {
    add(
        "  %-50s  %26s  %26s",
        "",
        shortened(front.goal().first().name(), 26),
        shortened(front.goal().second().name(), 26));
    final List<GoalResult.Placed> shown =
        front.placed().stream()
            .filter(one -> one.place() != ParetoFront.Place.BEATEN)
            .limit(MOST_ROWS)
            .toList();
    for (final GoalResult.Placed one : shown) {
      add(
          "  %-50s  %26s  %26s  %s",
          shortened(label(one.point()), 50),
          reading(front.goal().first(), one.first()),
          reading(front.goal().second(), one.second()),
          one.place());
    }
    final long beaten =
        front.placed().stream().filter(one -> one.place() == ParetoFront.Place.BEATEN).count();
    add(
        "  %d of %d design points are surely beaten by another in both (95 %% confidence)",
        beaten, front.placed().size());
  }

  private static String reading(Goal.Respect respect, Estimate estimate) {
    return respect
        .measure()
        .map(measure -> StudyLines.reading(measure.unit(), estimate.value()))
        .orElseGet(() -> Decimals.text(estimate.value()));
  }

  private void addEffects(GoalResult.Effects effects) {
    final String unit = effects.goal().measure().unit();
    add(
        "  one at a time, from %s (in brackets 95 %% intervals):",
        StudyLines.reading(unit, effects.tornado().base().value()));
    for (final Tornado.Bar bar : effects.tornado().bars()) {
      final GoalResult.Range range =
          effects.ranges().stream()
              .filter(one -> one.path().equals(bar.input()))
              .findFirst()
              .orElseThrow();
      add("    %s", shortened(bar.input(), WIDTH));
      add("      at %-24s %s", range.low(), difference(unit, bar.low()));
      add("      at %-24s %s", range.high(), difference(unit, bar.high()));
    }
    add(
        "  share of the variance of the mean over all of them (%d rows, %d replications):",
        effects.rows(), effects.replications());
    for (int i = 0; i < effects.inputs().size(); i++) {
      final SobolIndices.Index index = effects.indices().get(i);
      add(
          "    %-58s  alone %s  with others %s",
          shortened(effects.inputs().get(i), 58), share(index.first()), share(index.total()));
    }
  }

  private static String difference(String unit, Estimate estimate) {
    final String bounds =
        Double.isNaN(estimate.low())
            ? ""
            : "  (" + signed(unit, estimate.low()) + " … " + signed(unit, estimate.high()) + ")";
    return signed(unit, estimate.value()) + bounds;
  }

  static String signed(String unit, double value) {
    final String reading = StudyLines.reading(unit, Math.abs(value));
    return value == 0 ? "no change" : (value < 0 ? "−" : "+") + reading;
  }

  private static String share(Estimate estimate) {
    return Double.isNaN(estimate.value())
        ? estimate.reason() + ""
        : ReadingShare.nearest(estimate.value())
            + " ("
            + ReadingShare.nearest(estimate.low())
            + " … "
            + ReadingShare.nearest(estimate.high())
            + ")";
  }

  private void addSplit(GoalResult.Split split) {
    final Measure measure = split.goal().measure();
    final NestedVariance variance = split.variance();
    add(
        "  %d draws of what is varied, %d replications of each; in brackets 95 %% intervals",
        split.draws(), split.replications());
    add("    mean                        %s", bounds(measure, variance.withInputs()));
    add("    with what is varied known   %s", bounds(measure, variance.samplingAlone()));
    add(
        "    standard deviation over draws %s, over replications of one draw %s",
        StudyLines.reading(measure.unit(), StrictMath.sqrt(variance.ofInputs())),
        StudyLines.reading(measure.unit(), StrictMath.sqrt(variance.ofSampling())));
    add("    share of what is varied in the variance: %s", share(variance.inputShare()));
  }

  private static String bounds(Measure measure, Estimate estimate) {
    return StudyLines.reading(measure.unit(), estimate.value())
        + "  ("
        + StudyLines.reading(measure.unit(), estimate.low())
        + " … "
        + StudyLines.reading(measure.unit(), estimate.high())
        + ")";
  }

  static String label(DesignPoint point) {
    return ResultTable.printable(point.label(), WIDTH);
  }

  static String label(List<PathValue> values) {
    return ResultTable.printable(
        values.stream().map(PathValue::toString).collect(Collectors.joining(", ")), WIDTH);
  }

  private static String shortened(String label, int width) {
    return ResultTable.printable(label, width);
  }
}
