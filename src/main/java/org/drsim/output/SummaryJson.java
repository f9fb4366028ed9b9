package org.drsim.output;

import java.io.OutputStream;
import java.util.List;
import org.drsim.measure.RpoStatistics;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Scenario;
import org.drsim.study.MachineReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json}, the part of the results that other programs rely on. Members may be added;
 * a change of meaning needs a new {@link #SCHEMA_VERSION}. What is not measured is {@code null}.
 */
final class SummaryJson {

  static final int SCHEMA_VERSION = 1;

  private final JsonDocument json;

  private SummaryJson(JsonDocument json) {
    this.json = json;
  }

  static void write(RunOutput output, OutputStream stream) {
    JsonDocument.write(stream, json -> new SummaryJson(json).addRun(output));
  }

  private void addRun(RunOutput output) {
    addScenario(output);
    json.objects("assumptions", output.assumptions(), this::addAssumption);
    json.objects("machines", output.result().machines(), this::addMachine);
    for (String later :
        List.of("groups", "applications", "outages", "plans", "resources", "objectives")) {
      json.texts(later, List.of());
    }
    RpoCsv rpoCsv = new RpoCsv(output.result().series());
    json.object(
        "rpoCsv", () -> json.integer("rows", rpoCsv.rows()).flag("truncated", rpoCsv.truncated()));
  }

  private void addScenario(RunOutput output) {
    Scenario scenario = output.result().scenario();
    json.integer("schemaVersion", SCHEMA_VERSION);
    json.object(
        "scenario", () -> json.text("name", output.name()).text("sha256", output.scenarioSha256()));
    json.integer("seed", scenario.simulation().seed());
    json.integer("replications", output.result().replications());
    json.text("product", scenario.product());
    json.flag("strict", scenario.strict());
  }

  private void addAssumption(Assumption assumption) {
    json.text("path", assumption.path());
    json.text("value", assumption.value());
    json.text("grade", assumption.grade().toString());
  }

  private void addMachine(MachineReport machine) {
    json.text("name", machine.name()).text("group", machine.group());
    json.number("writtenBytes", machine.writtenBytes());
    json.number("replicatedBytes", machine.replicatedBytes());
    json.number("wireBytes", machine.wireBytes());
    json.number("lostBytes", machine.lostBytes());
    // Nothing goes down yet, and every machine starts protected.
    json.number("computeDownSeconds", 0);
    json.number("unprotectedSeconds", 0);
    json.object("rpo", () -> addRpoKinds(machine));
    json.nothing("rpoBudget");
    addDelays(machine);
    json.object("recoveryPoints", () -> addPoints(machine));
    json.nothing("unstable");
  }

  private void addRpoKinds(MachineReport machine) {
    addRpo("crashConsistent", machine.rpo());
    for (String later :
        List.of("appConsistent", "multiVm", "multiVmAppConsistent", "latest", "latestCacheLost")) {
      json.nothing(later);
    }
  }

  private void addRpo(String kind, @Nullable RpoStatistics rpo) {
    if (rpo == null) {
      json.nothing(kind);
      return;
    }
    json.object(
        kind,
        () ->
            json.number("meanSeconds", rpo.meanSeconds())
                .number("p50Seconds", rpo.p50Seconds())
                .number("p90Seconds", rpo.p90Seconds())
                .number("p95Seconds", rpo.p95Seconds())
                .number("p99Seconds", rpo.p99Seconds())
                .number("maxSeconds", rpo.maxSeconds()));
  }

  private void addDelays(MachineReport machine) {
    json.object(
        "lag",
        () ->
            json.number("meanSeconds", machine.lag().mean())
                .number("maxSeconds", machine.lag().max()));
    json.object(
        "backlog",
        () ->
            json.number("meanBytes", machine.backlog().mean())
                .number("maxBytes", machine.backlog().max()));
  }

  private void addPoints(MachineReport machine) {
    json.number("crashConsistent", machine.crashConsistentPoints());
    json.integer("appConsistent", 0).integer("multiVm", 0);
    json.number("retainedAtEnd", machine.retainedAtEnd());
  }
}
