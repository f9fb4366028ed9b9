package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.OutputStream;
import java.util.List;

/** {@code run-info.json}: when, where and how fast; different each time. */
final class RunInfoJson {

  private static final double NANOS_PER_SECOND = 1e9;

  /** All of it, for the manual. */
  static final List<Table.Column> MEMBERS =
      List.of(
          column("started", "when the run began, in UTC"),
          column("wallSeconds", "from then until there were results to write"),
          column("threads", "replications simulated at once"),
          column("commandLine[]", "the arguments of the program, as typed"),
          column(
              "stopped.replicationsWanted",
              "how many had been asked for; only where a study was stopped before"),
          column("machine.system", "name of the operating system"),
          column("machine.systemVersion", "of the operating system"),
          column("machine.architecture", "of the processor"),
          column("machine.processors", "that Java may use"),
          column("java.version", "of Java"),
          column("java.vendor", "of Java"),
          column("java.name", "of the virtual machine"),
          column("java.heapLimitBytes", "memory that Java may use for objects"));

  private RunInfoJson() {}

  static void write(RunOutput output, OutputStream stream) {
    write(output.execution(), stream);
  }

  static void write(Execution execution, OutputStream stream) {
    JsonDocument.write(stream, json -> addExecution(json, execution));
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
