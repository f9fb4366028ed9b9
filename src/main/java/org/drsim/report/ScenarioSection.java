package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drsim.quantity.Dimension;
import org.drsim.report.DataTable.Cell;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;

/** What was simulated, as a picture and in tables. */
final class ScenarioSection {

  private static final int MOST_ROWS = 100;

  private final Scenario scenario;
  private final Json summary;
  private final TimeAxis time;

  private ScenarioSection(Scenario scenario, StoredRun run, TimeAxis time) {
    this.scenario = scenario;
    this.summary = run.summary();
    this.time = time;
  }

  /** Nothing where the scenario cannot be read. */
  static Optional<Section> of(StoredRun run, TimeAxis time) {
    return run.scenario().map(scenario -> new ScenarioSection(scenario, run, time).section());
  }

  private Section section() {
    final List<Node> content = new ArrayList<>();
    content.add(Element.of("p", inWords()).ofClass("lead"));
    content.add(
        Figure.of(
            "Machines by tier or group, where they are and replicate to", Landscape.of(scenario)));
    if (!scenario.faults().isEmpty()) {
      FaultAxis.of(scenario, summary, time)
          .map(axis -> Figure.of(faultsTitle(), axis))
          .ifPresent(content::add);
      content.add(faults());
    }
    if (!scenario.responses().isEmpty()) {
      content.add(responses());
    }
    return new Section("scenario", "What was simulated", content);
  }

  private String faultsTitle() {
    return "Faults of the first replication"
        + (summary.isTrue("outagesTruncated") ? ", of the first outages only" : "")
        + ", times in UTC"
        + (time.hasWarmUp() ? "; grey: warm-up" : "");
  }

  private String inWords() {
    final int disks = scenario.machines().stream().mapToInt(one -> one.disks().size()).sum();
    return Figures.count(scenario.machines().size(), "machine")
        + " with "
        + Figures.count(disks, "disk")
        + (scenario.applications().isEmpty()
            ? ""
            : ", " + Figures.count(scenario.applications().size(), "application"))
        + (scenario.recoveryPlans().isEmpty()
            ? ""
            : ", " + Figures.count(scenario.recoveryPlans().size(), "recovery plan"))
        + (scenario.faults().isEmpty()
            ? "; nothing breaks."
            : ", " + Figures.count(scenario.faults().size(), "fault") + ".");
  }

  private Element faults() {
    final DataTable table = new DataTable("Faults").text("Fault", "What", "Of", "When");
    for (final Fault fault : scenario.faults().stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(fault.name()),
          Cell.of(FaultWords.kind(fault)),
          Cell.name(FaultWords.scope(fault.scope())),
          Cell.of(FaultWords.when(fault)));
    }
    return table.element();
  }

  private Element responses() {
    final DataTable table =
        new DataTable("What people do then")
            .text("To", "Detect", "Decide", "Fail over", "Recovery point");
    for (final Response response : scenario.responses().stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(response.about()),
          Cell.of(Figures.drawn(response.detect().print(Dimension.DURATION))),
          Cell.of(Figures.drawn(response.decide().print(Dimension.DURATION))),
          Cell.name(failOver(response.failOver())),
          Cell.of(
              response
                  .recoveryPoint()
                  .toString()
                  .toLowerCase(java.util.Locale.ROOT)
                  .replace('_', '-')));
    }
    return table.element();
  }

  private static String failOver(FailOver failOver) {
    return failOver instanceof FailOver.Plan plan
        ? "plan " + String.join(", ", plan.plan())
        : failOver instanceof FailOver.Each each ? Remarks.listed(each.names()) : "";
  }
}
