package org.drsim.output;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Application;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.Scenario;
import org.drsim.study.ApplicationReport;
import org.drsim.study.GroupReport;
import org.drsim.study.LimitReport;
import org.drsim.study.ResourceReport;
import org.drsim.study.StudyResult;

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
    addMachines(output.result());
    json.objects("groups", output.result().groups(), this::addGroup);
    addConsistencyGroups(output.result());
    addApplications(output.result());
    new OutageJson(json, output.result().scenario(), output.firstReplication())
        .add(output.result().firstOutages());
    PlanJson.add(json, output.result().allOutages());
    YearsJson.add(json, output.result().years());
    DrillJson.add(json, output.result().drills());
    TypicalOutageJson.add(json, output.result().scenario());
    json.objects("resources", output.result().resources(), this::addResource);
    json.objects("limits", output.result().limits(), this::addLimit);
    json.objects(
        "objectives", output.result().objectives(), report -> ObjectiveJson.add(json, report));
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
    json.number("rtoSlaSeconds", Durations.seconds(scenario.rtoSla()));
    if (!scenario.simulation().isDetailed()) {
      json.text("replicationDetail", "none");
    }
  }

  private void addAssumption(Assumption assumption) {
    json.text("path", assumption.path());
    json.text("value", assumption.value());
    json.text("grade", assumption.grade().toString()).text("source", assumption.source());
  }

  private void addMachines(StudyResult result) {
    final ReplicaJson replicas = new ReplicaJson(json, result.scenario());
    json.objects(
        "machines",
        result.machines(),
        machine -> {
          new MachineJson(json, machine).addMembers();
          replicas.add(machine.name());
        });
  }

  private void addConsistencyGroups(StudyResult result) {
    final Map<String, ConsistencyGroup> stated = new LinkedHashMap<>();
    result.scenario().consistencyGroups().forEach(group -> stated.put(group.name(), group));
    json.objects(
        "consistencyGroups",
        result.consistencyGroups(),
        report -> {
          addGroup(report);
          final ConsistencyGroup group = stated.get(report.name());
          json.text(
              "port20004",
              group == null ? null : group.port20004().name().toLowerCase(Locale.ROOT));
        });
  }

  private void addApplications(StudyResult result) {
    final Iterator<Application> stated = result.scenario().applications().iterator();
    json.objects(
        "applications",
        result.applications(),
        report -> {
          addGroup(report.together());
          addService(report);
          final Application application = stated.next();
          json.texts("after", application.after());
          final Double cost = application.costPerHour();
          json.number("costPerHour", cost == null ? Double.NaN : cost);
        });
  }

  private void addService(ApplicationReport report) {
    json.integer("outages", report.outages());
    PlanJson.addFigure(json, "rto", report.rto());
    EstimateJson.add(json, "availability", report.availability());
    EstimateJson.add(json, "consistencySkewSeconds", report.skew());
    EstimateJson.add(json, "downtimeCost", report.downtimeCost());
  }

  private void addGroup(GroupReport group) {
    json.text("name", group.name());
    RpoJson.add(json, "rpo", group.rpo(), group.unstable());
  }

  private void addResource(ResourceReport resource) {
    json.text("name", resource.name()).text("kind", resource.kind());
    json.number("capacityBytesPerSecond", resource.capacityBytesPerSecond());
    json.number("meanBytesPerSecond", resource.meanBytesPerSecond());
    json.number("maxBytesPerSecond5min", resource.busiestBytesPerSecond());
    json.number("meanUtilisation", resource.meanUtilisation());
    json.number("maxUtilisation5min", resource.busiestUtilisation());
    json.number("maxBacklogBytes", resource.maxBacklogBytes());
  }

  private void addLimit(LimitReport limit) {
    LimitJson.add(json, limit);
  }
}
