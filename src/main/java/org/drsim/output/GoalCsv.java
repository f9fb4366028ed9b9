package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Tornado;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.Trial;

/** The tables of a study's goal; each kind of goal has its own. */
final class GoalCsv {

  static final Table SEARCH =
      Table.of(
          "search.csv",
          "value that a search along a path looked at, and objective (goals 'find smallest', 'find"
              + " largest' and 'find headroom')",
          column("others", "what the other varied paths have"),
          column("value", "that was looked at"),
          column(
              "stage",
              "search: under random numbers common to all values; confirmation: on fresh"
                  + " replications"),
          column("objective", "that is to be met"),
          column("unit", "s, B or share"),
          column("figure", "of the objective"),
          column("low", "end of its 95 % confidence interval"),
          column("high", "end of its 95 % confidence interval"),
          column("replications", "that were run"),
          column("verdict", "met, missed or unknown"));

  static final Table BEST =
      Table.of(
          "selection.csv",
          "design point that took part in a selection (goal 'find best')",
          column("point", "its number, as in design.csv"),
          column("values", "what is different in it"),
          column("mean", "of the measure"),
          column("replications", "until it was dropped or selected"),
          column("best", "1 for the one selected, else 0"));

  static final Table FRONT =
      Table.of(
          "front.csv",
          "design point (goal 'find front')",
          column("point", "its number, as in design.csv"),
          column("values", "what is different in it"),
          column("first", "mean of the first measure, or value of the path, in its base unit"),
          column("firstLow", "end of its 95 % confidence interval"),
          column("firstHigh", "end of its 95 % confidence interval"),
          column("second", "the same of the second"),
          column("secondLow", "end of its 95 % confidence interval"),
          column("secondHigh", "end of its 95 % confidence interval"),
          column(
              "place",
              "front: not beaten in both by any other; beaten: surely, at 95 % over all points;"
                  + " perhaps: neither"));

  static final Table EFFECTS =
      Table.of(
          "effects.csv",
          "varied path (goal 'find sensitivity'), the widest bar first",
          column("path", "that is varied"),
          column("lowValue", "its value at the low end"),
          column("low", "mean of the measure there less that of the scenario as it is"),
          column("lowLow", "end of its 95 % confidence interval, paired"),
          column("lowHigh", "end of its 95 % confidence interval, paired"),
          column("highValue", "its value at the high end"),
          column("high", "mean of the measure there less that of the scenario as it is"),
          column("highLow", "end of its 95 % confidence interval, paired"),
          column("highHigh", "end of its 95 % confidence interval, paired"),
          column("firstOrder", "Sobol index: share of the variance due to it alone"),
          column("firstOrderLow", "end of its 95 % bootstrap interval"),
          column("firstOrderHigh", "end of its 95 % bootstrap interval"),
          column("total", "Sobol index: share due to it with all interactions"),
          column("totalLow", "end of its 95 % bootstrap interval"),
          column("totalHigh", "end of its 95 % bootstrap interval"));

  static final Table UNCERTAINTY =
      Table.of(
          "uncertainty.csv",
          "source of uncertainty (goal 'find uncertainty')",
          column("source", "both, or sampling alone: what is varied taken as known"),
          column("mean", "of the measure over all draws"),
          column("low", "end of its 95 % confidence interval with this uncertainty"),
          column("high", "end of its 95 % confidence interval with this uncertainty"),
          column(
              "variance",
              "both: of the expected measure over draws; sampling alone: of one replication"),
          column("n", "replications"));

  private GoalCsv() {}

  /** The table of a result. */
  static Table tableOf(GoalResult result) {
    if (result instanceof GoalResult.Values) {
      return SEARCH;
    } else if (result instanceof GoalResult.Selected) {
      return BEST;
    } else if (result instanceof GoalResult.Front) {
      return FRONT;
    }
    return result instanceof GoalResult.Effects ? EFFECTS : UNCERTAINTY;
  }

  static void write(GoalResult result, OutputStream stream) throws IOException {
    CsvTable.write(stream, tableOf(result), table -> write(result, table));
  }

  private static void write(GoalResult result, CsvTable table) throws IOException {
    if (result instanceof GoalResult.Values values) {
      for (final GoalResult.Row row : values.rows()) {
        write(row, table);
      }
    } else if (result instanceof GoalResult.Selected selected) {
      write(selected, table);
    } else if (result instanceof GoalResult.Front front) {
      write(front, table);
    } else if (result instanceof GoalResult.Effects effects) {
      write(effects, table);
    } else if (result instanceof GoalResult.Split split) {
      write(split, table);
    }
  }

  private static void write(GoalResult.Row row, CsvTable table) throws IOException {
    for (final Trial trial : row.found().trials()) {
      write(row, trial, "search", table);
    }
    if (row.found().confirmed().isPresent()) {
      write(row, row.found().confirmed().get(), "confirmation", table);
    }
  }

  private static void write(GoalResult.Row row, Trial trial, String stage, CsvTable table)
      throws IOException {
    for (final ObjectiveReport report : trial.reports()) {
      table.text(text(row.fixed())).text(row.text(trial)).text(stage);
      table.text(report.objective().toString()).text(report.unit());
      write(report.estimate(), table);
      table.number(trial.replications()).text(report.verdict().toString()).endRow();
    }
  }

  private static String text(List<PathValue> values) {
    return values.stream().map(PathValue::toString).collect(Collectors.joining(", "));
  }

  private static CsvTable write(Estimate estimate, CsvTable table) throws IOException {
    return table.number(estimate.value()).number(estimate.low()).number(estimate.high());
  }

  private static void write(GoalResult.Selected selected, CsvTable table) throws IOException {
    for (int i = 0; i < selected.points().size(); i++) {
      table.number(selected.points().get(i).index());
      table.text(text(selected.points().get(i).values())).number(selected.means().get(i));
      table.number(selected.observations().get(i)).number(i == selected.best() ? 1 : 0).endRow();
    }
  }

  private static void write(GoalResult.Front front, CsvTable table) throws IOException {
    for (final GoalResult.Placed one : front.placed()) {
      table.number(one.point().index()).text(text(one.point().values()));
      write(one.first(), table);
      write(one.second(), table).text(one.place().toString()).endRow();
    }
  }

  private static void write(GoalResult.Effects effects, CsvTable table) throws IOException {
    for (final Tornado.Bar bar : effects.tornado().bars()) {
      final int input = effects.inputs().indexOf(bar.input());
      table.text(bar.input()).text(effects.ranges().get(input).low());
      write(bar.low(), table).text(effects.ranges().get(input).high());
      write(bar.high(), table);
      write(effects.indices().get(input).first(), table);
      write(effects.indices().get(input).total(), table).endRow();
    }
  }

  private static void write(GoalResult.Split split, CsvTable table) throws IOException {
    final int n = split.draws() * split.replications();
    table.text("both");
    write(split.variance().withInputs(), table).number(split.variance().ofInputs());
    table.number(n).endRow();
    table.text("sampling alone");
    write(split.variance().samplingAlone(), table).number(split.variance().ofSampling());
    table.number(n).endRow();
  }
}
