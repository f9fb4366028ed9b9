package org.drsim.output;

import java.util.List;
import java.util.stream.IntStream;
import org.drsim.statistics.NestedVariance;
import org.drsim.statistics.Tornado;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.goal.FoundValue;
import org.drsim.sweep.goal.GoalResult;
import org.drsim.sweep.goal.Trial;

/** The member {@code goal} of a study's {@code summary.json}. */
final class GoalJson {

  private final JsonDocument json;

  private GoalJson(JsonDocument json) {
    this.json = json;
  }

  static void add(JsonDocument json, GoalResult result) {
    json.object("goal", () -> new GoalJson(json).addMembers(result));
  }

  private void addMembers(GoalResult result) {
    json.text("text", result.goal().toString());
    if (result instanceof GoalResult.Values values) {
      json.objects("values", values.rows(), this::addRow);
    } else if (result instanceof GoalResult.Selected selected) {
      addSelected(selected);
    } else if (result instanceof GoalResult.Front front) {
      json.objects("front", front.placed(), this::addPlaced);
    } else if (result instanceof GoalResult.Effects effects) {
      addEffects(effects);
    } else if (result instanceof GoalResult.Split split) {
      addSplit(split);
    }
  }

  private void addValues(List<PathValue> values) {
    json.objects("values", values, one -> json.text("path", one.path()).text("value", one.value()));
  }

  private void addRow(GoalResult.Row row) {
    final FoundValue found = row.found();
    addValues(row.fixed());
    json.text("ending", found.ending().toString());
    json.text("found", found.isFound() ? row.text(found.confirmed().orElseThrow()) : null);
    row.headroom()
        .ifPresent(
            growth -> {
              json.number("factor", growth.factor());
              json.number("months", growth.months() < 0 ? Double.NaN : growth.months());
            });
    json.flag("monotone", found.monotone()).integer("attempts", found.attempts());
    found.confirmed().ifPresent(trial -> addConfirmation(row, trial));
    found.beyond().ifPresent(trial -> json.object("beyond", () -> addTrial(row, trial)));
    json.objects("trials", found.trials(), trial -> addTrial(row, trial));
  }

  private void addTrial(GoalResult.Row row, Trial trial) {
    json.text("value", row.text(trial)).text("verdict", trial.verdict().toString());
    json.integer("replications", trial.replications());
  }

  private void addConfirmation(GoalResult.Row row, Trial trial) {
    json.object(
        "confirmation",
        () -> {
          addTrial(row, trial);
          json.objects("objectives", trial.reports(), this::addObjective);
        });
  }

  private void addObjective(ObjectiveReport report) {
    json.text("expression", report.objective().toString()).text("unit", report.unit());
    EstimateJson.addNumbers(json, report.estimate());
    json.text("verdict", report.verdict().toString()).text("reason", report.reason());
  }

  private void addPoint(DesignPoint point) {
    json.integer("point", point.index());
    addValues(point.values());
  }

  private void addSelected(GoalResult.Selected selected) {
    json.object(
        "best",
        () -> {
          if (selected.best() >= 0) {
            addPoint(selected.points().get(selected.best()));
          }
          json.text("reason", selected.reason());
        });
    json.objects(
        "designs",
        IntStream.range(0, selected.points().size()).boxed().toList(),
        i -> {
          json.integer("point", selected.points().get(i).index());
          json.number("mean", selected.means().get(i));
          json.integer("replications", selected.observations().get(i));
        });
  }

  private void addPlaced(GoalResult.Placed placed) {
    addPoint(placed.point());
    EstimateJson.add(json, "first", placed.first());
    EstimateJson.add(json, "second", placed.second());
    json.text("place", placed.place().toString());
  }

  private void addEffects(GoalResult.Effects effects) {
    EstimateJson.add(json, "base", effects.tornado().base());
    json.integer("rows", effects.rows()).integer("replications", effects.replications());
    json.objects("effects", effects.tornado().bars(), bar -> addEffect(effects, bar));
  }

  private void addEffect(GoalResult.Effects effects, Tornado.Bar bar) {
    final int input = effects.inputs().indexOf(bar.input());
    final GoalResult.Range range = effects.ranges().get(input);
    json.text("path", bar.input());
    json.text("lowValue", range.low());
    EstimateJson.add(json, "low", bar.low());
    json.text("highValue", range.high());
    EstimateJson.add(json, "high", bar.high());
    EstimateJson.add(json, "firstOrder", effects.indices().get(input).first());
    EstimateJson.add(json, "total", effects.indices().get(input).total());
  }

  private void addSplit(GoalResult.Split split) {
    final NestedVariance variance = split.variance();
    json.object(
        "uncertainty",
        () -> {
          json.number("mean", variance.mean());
          EstimateJson.add(json, "withInputs", variance.withInputs());
          EstimateJson.add(json, "samplingAlone", variance.samplingAlone());
          json.number("inputVariance", variance.ofInputs());
          json.number("samplingVariance", variance.ofSampling());
          EstimateJson.add(json, "inputShare", variance.inputShare());
          json.integer("draws", split.draws()).integer("replications", split.replications());
        });
  }
}
