package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drsim.calibration.Fit;
import org.drsim.calibration.StepDuration;
import org.jspecify.annotations.Nullable;

/**
 * What was fitted to a log and to drills, for people and for programs.
 *
 * @param name of the scenario
 * @param scenarioText the resolved scenario
 * @param inputs the log, the jobs and what the scenario reads
 * @param fit null without a log
 * @param steps of drills
 * @param settings what to paste: path and value of each
 * @param toolVersion version of the program
 */
public record CalibrationDocument(
    String name,
    String scenarioText,
    List<InputFile> inputs,
    @Nullable Fit fit,
    List<StepDuration> steps,
    List<PastedSetting> settings,
    String toolVersion) {

  static final Table TABLE =
      Table.of(
          "calibration.csv",
          "parameter that was fitted (written by drsim calibrate)",
          column("parameter", "path in the scenario; of drills the step as the file names it"),
          column("unit", "s, B/s or empty"),
          column("value", "the estimate"),
          column("low", "end of its 95 % interval; empty where the data set none"),
          column(
              "high",
              "other end; empty where the data set none, as of a rate for which nothing waited"),
          column("start", "value before; empty for steps of drills"),
          column("n", "samples it rests on"));

  public CalibrationDocument {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    settings = List.copyOf(settings);
  }

  /** A value of the scenario, as {@code --set} takes it. */
  public record PastedSetting(String path, String value) {

    /** For a command line. */
    String option() {
      return "--set '" + path + "=" + value + "'";
    }
  }

  /** Lines for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.print(new CalibrationLines(this).text());
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    JsonDocument.write(stream, this::add);
  }

  /** A row for each parameter. */
  public void writeCsv(OutputStream stream) throws IOException {
    CsvTable.write(stream, TABLE, this::addRows);
  }

  /** Writes the folder of this calibration, beside those of the scenario's runs. */
  public RunFolder write(Path reports) {
    final byte[] scenario = scenarioText.getBytes(StandardCharsets.UTF_8);
    final String options = String.join("\n", settings.stream().map(PastedSetting::option).toList());
    final List<RunFile> files = new ArrayList<>();
    files.add(new RunFile("scenario.yaml", true, stream -> stream.write(scenario)));
    files.add(new RunFile("calibration.json", true, this::writeJson));
    files.add(new RunFile("calibration.csv", true, this::writeCsv));
    files.add(
        new RunFile(
            "settings.txt",
            true,
            stream -> stream.write((options + "\n").getBytes(StandardCharsets.UTF_8))));
    files.add(
        new RunFile(
            "settings.yaml",
            true,
            stream -> stream.write(settingsYaml().getBytes(StandardCharsets.UTF_8))));
    return RunFolder.write(reports, name, "calibration-" + id(), files, null);
  }

  /** The part of a scenario that states the settings. */
  String settingsYaml() {
    return PastedYaml.of(settings);
  }

  private String id() {
    return RunId.of(
        toolVersion, scenarioText, inputs, List.of(String.valueOf(fit), steps.toString()));
  }

  private void addRows(CsvTable table) throws IOException {
    if (fit != null) {
      for (final Fit.Fitted one : fit.parameters()) {
        table.text(one.parameter().name()).text(one.parameter().unit()).number(one.value());
        table.number(one.low()).number(one.high()).number(one.parameter().start());
        table.number(fit.samples()).endRow();
      }
    }
    for (final StepDuration step : steps) {
      table.text(step.step() + " median").text("s").number(step.median());
      table.number(step.medianLow()).number(step.medianHigh()).text("").number(step.n()).endRow();
      table.text(step.step() + " sigma").text("").number(step.sigma());
      table.number(step.sigmaLow()).number(step.sigmaHigh()).text("").number(step.n()).endRow();
    }
  }

  private void add(JsonDocument json) {
    json.integer("schemaVersion", SummaryJson.SCHEMA_VERSION).text("tool", toolVersion);
    json.text("scenario", name);
    if (fit == null) {
      json.nothing("fit");
    } else {
      json.object("fit", () -> add(json, fit));
    }
    json.objects(
        "steps",
        steps,
        step -> {
          json.text("step", step.step()).integer("n", step.n()).number("median", step.median());
          json.number("medianLow", step.medianLow()).number("medianHigh", step.medianHigh());
          json.number("sigma", step.sigma()).number("sigmaLow", step.sigmaLow());
          json.number("sigmaHigh", step.sigmaHigh());
        });
    json.objects(
        "settings", settings, one -> json.text("path", one.path()).text("value", one.value()));
  }

  private static void add(JsonDocument json, Fit fit) {
    json.text("logMeans", fit.meaning().key()).flag("toldApart", !fit.isConfounded());
    json.number("correlation", fit.correlation()).number("distance", fit.distance());
    json.number("startDistance", fit.startDistance()).integer("samples", fit.samples());
    json.integer("simulations", fit.simulations());
    json.objects(
        "parameters",
        fit.parameters(),
        one ->
            json.text("name", one.parameter().name())
                .text("unit", one.parameter().unit())
                .number("value", one.value())
                .number("low", one.low())
                .number("high", one.high())
                .flag("atBound", one.isAtBound()));
  }
}
