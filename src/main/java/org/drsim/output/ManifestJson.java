package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.OutputStream;
import java.util.List;

/**
 * {@code manifest.json}: what the results depend on, and nothing that differs from one computer to
 * another.
 */
final class ManifestJson {

  private static final int FORMAT_VERSION = 1;

  /** All of it, for the manual. */
  static final List<Table.Column> MEMBERS =
      List.of(
          column("runId", "name of the folder, made of all that shapes the results"),
          column("tool.name", "of the program"),
          column("tool.version", "of the program"),
          column("formats.scenario", "version of the format of `scenario.yaml`"),
          column("formats.summary", "version of the format of `summary.json`"),
          column("formats.manifest", "version of the format of this file"),
          column("scenario.name", "of the scenario"),
          column("scenario.sha256", "of the resolved scenario, as in `scenario.yaml`"),
          column("inputs[].name", "of a trace, as the scenario names it"),
          column("inputs[].sha256", "of its content"),
          column("seed", "of all random numbers"),
          column("replications", "that were run and are added up"),
          column("replication", "the only one that was run, from 0 on; null for all"),
          column("events", "that were simulated, in all replications"),
          column("tables[].name", "of a table that every such run has"),
          column("tables[].bytes", "its size, by which a cut one is noticed"));

  private ManifestJson() {}

  static void write(RunOutput output, TableSizes tables, OutputStream stream) {
    JsonDocument.write(
        stream,
        json -> {
          addRun(json, output);
          tables.add(json);
        });
  }

  private static void addRun(JsonDocument json, RunOutput output) {
    json.text("runId", output.runId());
    json.object("tool", () -> json.text("name", "drsim").text("version", output.toolVersion()));
    json.object(
        "formats",
        () ->
            json.integer("scenario", output.result().scenario().schemaVersion())
                .integer("summary", SummaryJson.SCHEMA_VERSION)
                .integer("manifest", FORMAT_VERSION));
    json.object(
        "scenario", () -> json.text("name", output.name()).text("sha256", output.scenarioSha256()));
    json.objects(
        "inputs",
        output.inputs(),
        input -> json.text("name", input.name()).text("sha256", input.sha256()));
    addSettings(json, output);
    json.integer("events", output.result().events());
  }

  private static void addSettings(JsonDocument json, RunOutput output) {
    json.integer("seed", output.result().scenario().simulation().seed());
    json.integer("replications", output.result().replications());
    Integer replication = output.replication();
    if (replication == null) {
      json.nothing("replication");
    } else {
      json.integer("replication", replication);
    }
  }
}
