package org.drsim.output;

import java.io.OutputStream;
import org.drsim.statistics.NestedVariance;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.PointResult;

/** {@code summary.json} and {@code manifest.json} of a study. */
final class StudyJson {

  static final int SCHEMA_VERSION = 1;
  private static final int FORMAT_VERSION = 1;

  private StudyJson() {}

  static void write(StudyDocument study, OutputStream stream) {
    JsonDocument.write(stream, json -> add(json, study));
  }

  private static void add(JsonDocument json, StudyDocument study) {
    json.integer("schemaVersion", SCHEMA_VERSION).text("study", study.study().name());
    json.text(
        "design",
        study.study().design().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    json.integer("seed", study.seed());
    json.flag("commonRandomNumbers", study.study().commonRandomNumbers());
    json.texts("paths", study.study().paths());
    json.integer("replications", study.replications());
    study.goal().ifPresent(goal -> GoalJson.add(json, goal));
    json.objects("points", study.results(), result -> addPoint(json, result));
  }

  private static void addPoint(JsonDocument json, PointResult result) {
    json.integer("point", result.point().index());
    json.objects("values", result.point().values(), value -> addValue(json, value));
    json.integer("replications", result.replications());
    json.objects("measures", result.figures(), figure -> addFigure(json, figure));
    json.objects("objectives", result.objectives(), one -> addObjective(json, one));
  }

  private static void addValue(JsonDocument json, PathValue value) {
    json.text("path", value.path()).text("value", value.value());
  }

  private static void addFigure(JsonDocument json, PointResult.Figure figure) {
    json.text("name", figure.measure().toString()).text("statistic", figure.statistic());
    json.text("unit", figure.measure().unit());
    EstimateJson.addNumbers(json, figure.estimate());
    if (Double.isFinite(figure.leftOutSeconds())) {
      json.number("leftOutSeconds", figure.leftOutSeconds());
    }
    final NestedVariance inputs = figure.inputs();
    if (inputs != null) {
      EstimateJson.add(json, "samplingAlone", inputs.samplingAlone());
      EstimateJson.add(json, "inputShare", inputs.inputShare());
    }
    final String reason = EstimateJson.reason(figure.estimate());
    if (reason != null) {
      json.text("reason", reason);
    }
  }

  private static void addObjective(JsonDocument json, ObjectiveReport objective) {
    json.text("expression", objective.objective().toString()).text("unit", objective.unit());
    EstimateJson.addNumbers(json, objective.estimate());
    json.text("verdict", objective.verdict().toString()).text("reason", objective.reason());
  }

  static void writeManifest(StudyDocument study, TableSizes tables, OutputStream stream) {
    JsonDocument.write(
        stream,
        json -> {
          addManifest(json, study);
          tables.add(json);
        });
  }

  private static void addManifest(JsonDocument json, StudyDocument study) {
    json.text("runId", study.id());
    json.object("tool", () -> json.text("name", "drsim").text("version", study.toolVersion()));
    json.object(
        "formats",
        () -> json.integer("summary", SCHEMA_VERSION).integer("manifest", FORMAT_VERSION));
    json.object(
        "study",
        () ->
            json.text("name", study.study().name())
                .text("sha256", Digest.ofText(study.studyText())));
    json.object("scenario", () -> json.text("sha256", Digest.ofText(study.scenarioText())));
    json.objects(
        "inputs",
        study.inputs(),
        input -> json.text("name", input.name()).text("sha256", input.sha256()));
    json.text("digest", study.digest());
    json.integer("seed", study.seed()).integer("points", study.results().size());
    json.integer("replications", study.replications());
  }
}
