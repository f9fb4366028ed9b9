package org.drsim.output;

import java.io.OutputStream;

/**
 * {@code manifest.json}: what the results depend on, and nothing that differs from one computer to
 * another.
 */
final class ManifestJson {

  private static final int FORMAT_VERSION = 1;

  private ManifestJson() {}

  static void write(RunOutput output, OutputStream stream) {
    JsonDocument.write(stream, json -> addRun(json, output));
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
