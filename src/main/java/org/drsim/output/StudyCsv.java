package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.ReadingUnit;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.NestedVariance;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.PointResult;
import org.jspecify.annotations.Nullable;

/** {@code study.csv}: a row for each design point and measure or objective. */
final class StudyCsv {

  static final Table TABLE =
      Table.of(
          "study.csv",
          "design point and measure or objective (written by drsim study); after the point there is"
              + " a column for each varied path with its value, empty where it is as the scenario"
              + " states it",
          column("point", "its number, from 0, as in design.csv"),
          column("kind", "measure or objective"),
          column("name", "of the measure or objective"),
          column(
              "statistic",
              "what value is: of replications' own values the mean, the quantile or the worst; mean"
                  + " over fits: with the uncertainty of inputs fitted to data in the interval;"
                  + " steady mean: after the beginning was left out, by batches where there is one"
                  + " replication; mean of quantiles: each replication's own quantile over its"
                  + " time, averaged, not the quantile of all time together"),
          column("unit", "s, B or share"),
          column("value", "empty where there is none, or it is infinite"),
          column("low", "end of the 95 % confidence interval"),
          column("high", "end of the 95 % confidence interval"),
          column("n", "replications it rests on"),
          column("verdict", "of an objective, at 95 % confidence over the objectives of the point"),
          column(
              "reason",
              "for the verdict, or why there is no value or no interval; of a steady state what was"
                  + " left out; of fitted inputs the interval without their uncertainty"));

  private StudyCsv() {}

  static void write(StudyDocument study, OutputStream stream) throws IOException {
    final List<String> paths = study.study().paths();
    CsvTable.write(
        stream,
        tableOf(paths),
        table -> {
          for (final PointResult result : study.results()) {
            for (final PointResult.Figure figure : result.figures()) {
              begin(table, result, paths).text("measure").text(figure.measure().toString());
              table.text(figure.statistic()).text(figure.measure().unit());
              end(table, figure.estimate(), "", reason(figure));
            }
            for (final ObjectiveReport objective : result.objectives()) {
              begin(table, result, paths).text("objective").text(objective.objective().toString());
              table.text("").text(objective.unit());
              end(table, objective.estimate(), objective.verdict() + "", objective.reason());
            }
          }
        });
  }

  private static @Nullable String reason(PointResult.Figure figure) {
    final String missing = EstimateJson.reason(figure.estimate());
    final NestedVariance inputs = figure.inputs();
    if (missing != null) {
      return missing;
    }
    if (inputs != null) {
      return inputs(inputs, figure.measure().unit());
    }
    return Double.isNaN(figure.leftOutSeconds())
        ? null
        : "the first " + ReadingUnit.duration(figure.leftOutSeconds()) + " left out, by MSER-5";
  }

  private static String inputs(NestedVariance inputs, String unit) {
    final Estimate chance = inputs.samplingAlone();
    return "the interval holds the uncertainty of fitted inputs; by sampling alone "
        + StudyLines.reading(unit, chance.low())
        + " to "
        + StudyLines.reading(unit, chance.high());
  }

  /** The columns of the paths come after the first. */
  static Table tableOf(List<String> paths) {
    final List<Table.Column> columns = new ArrayList<>();
    columns.add(TABLE.columns().get(0));
    paths.forEach(path -> columns.add(column(path, "its value")));
    columns.addAll(TABLE.columns().subList(1, TABLE.columns().size()));
    return new Table(TABLE.file(), TABLE.rows(), columns);
  }

  private static CsvTable begin(CsvTable table, PointResult result, List<String> paths)
      throws IOException {
    table.number(result.point().index());
    for (final String path : paths) {
      table.text(result.point().at(path).orElse(""));
    }
    return table;
  }

  private static void end(
      CsvTable table, Estimate estimate, String verdict, @Nullable String reason)
      throws IOException {
    table.number(estimate.value()).number(estimate.low()).number(estimate.high());
    table.number(estimate.n()).text(verdict).text(reason == null ? "" : reason).endRow();
  }
}
