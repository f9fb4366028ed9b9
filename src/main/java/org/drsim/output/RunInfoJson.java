package org.drsim.output;

import java.io.OutputStream;

/** {@code run-info.json}: when, where and how fast; different each time. */
final class RunInfoJson {

  private static final double NANOS_PER_SECOND = 1e9;

  private RunInfoJson() {}

  static void write(RunOutput output, OutputStream stream) {
    JsonDocument.write(stream, json -> addExecution(json, output.execution()));
  }

  private static void addExecution(JsonDocument json, Execution execution) {
    json.text("started", execution.started().toString());
    json.number("wallSeconds", execution.wallTime().toNanos() / NANOS_PER_SECOND);
    json.integer("threads", execution.threads());
    json.texts("commandLine", execution.commandLine());
    Integer wanted = execution.replicationsWanted();
    if (wanted != null) {
      json.object("stopped", () -> json.integer("replicationsWanted", wanted));
    }
    json.object("machine", () -> addMachine(json));
    json.object("java", () -> addJava(json));
  }

  private static void addMachine(JsonDocument json) {
    json.text("system", System.getProperty("os.name"));
    json.text("systemVersion", System.getProperty("os.version"));
    json.text("architecture", System.getProperty("os.arch"));
    json.integer("processors", Runtime.getRuntime().availableProcessors());
  }

  private static void addJava(JsonDocument json) {
    json.text("version", System.getProperty("java.version"));
    json.text("vendor", System.getProperty("java.vendor"));
    json.text("name", System.getProperty("java.vm.name"));
    json.integer("heapLimitBytes", Runtime.getRuntime().maxMemory());
  }
}
