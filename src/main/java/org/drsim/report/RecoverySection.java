package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drsim.measure.StepWords;
import org.drsim.report.DataTable.Cell;

/** Applications and plans: how long they were away, and what decided that. */
final class RecoverySection {

  private static final int MOST_OUTAGES = 3;
  private static final int MOST_ROWS = 100;

  private static final String SAVED =
      "Saved is by how much all would have been over earlier, everything else in the same order: 0"
          + " where another step that takes as long runs beside it, and at most what the next one"
          + " allows. Users follow at a health probe, so that it may be less than the step, or more.";

  private final Json summary;
  private final TimeAxis time;

  private RecoverySection(StoredRun run, TimeAxis time) {
    this.summary = run.summary();
    this.time = time;
  }

  /** Nothing where there are neither applications nor failovers. */
  static Optional<Section> of(StoredRun run, TimeAxis time) {
    return new RecoverySection(run, time).section();
  }

  private Optional<Section> section() {
    final List<Node> content = new ArrayList<>();
    addApplications(content);
    addPlans(content);
    DrillTable.of(summary.get("drills").items()).ifPresent(content::add);
    addStatistics(content);
    final List<Json> outages =
        summary.get("outages").items().stream()
            .filter(outage -> Timeline.hasSomething(outage))
            .limit(MOST_OUTAGES)
            .toList();
    for (final Json outage : outages) {
      addOutage(content, outage);
    }
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("recovery", "Applications and recovery", content));
  }

  private void addApplications(List<Node> content) {
    final DataTable table =
        new DataTable(
                Estimates.caption(
                    "Applications",
                    summary.get("applications").items().stream()
                        .flatMap(
                            one -> Stream.of(one.get("rto", "mean"), one.get("availability")))))
            .text("Application")
            .numbers("RPO, 95 %", "RPO, largest", "Outages")
            .text("Time without service, mean", "Availability", "Cost of down time");
    summary.get("applications").items().stream()
        .limit(MOST_ROWS)
        .forEach(
            one ->
                table.row(
                    Cell.name(one.text("name")),
                    Cell.duration(one.number("rpo", "p95Seconds")),
                    Cell.duration(one.number("rpo", "maxSeconds")),
                    Cell.plain(one.number("outages")),
                    Cell.of(Estimates.duration(one.get("rto", "mean"))),
                    Cell.of(Estimates.share(one.get("availability"))),
                    Cell.of(Estimates.plain(one.get("downtimeCost")))));
    if (!table.isEmpty()) {
      content.add(table.element());
    }
  }

  /** What is known of outages whose times follow from statistics. */
  private void addStatistics(List<Node> content) {
    final DataTable table =
        new DataTable(
                "Outages as often and as long as public incidents of 2018 and 2019, with 95 %"
                    + " intervals")
            .text("Fault", "Region", "One lasts, median", "Incidents of a region in a year")
            .numbers("Share that hits", "Lognormal samples that fit no better");
    summary.get("typicalOutages").items().stream()
        .limit(MOST_ROWS)
        .forEach(
            outage ->
                table.row(
                    Cell.name(outage.text("fault")),
                    Cell.of(outage.text("region")),
                    Cell.of(Estimates.duration(outage.get("medianSeconds"))),
                    Cell.of(Estimates.plain(outage.get("perYear"))),
                    Cell.of(Figures.share(outage.number("hits"))),
                    Cell.of(Figures.share(outage.number("goodnessOfFit", "share")))));
    if (!table.isEmpty()) {
      content.add(table.element());
    }
  }

  private void addPlans(List<Node> content) {
    final DataTable table =
        new DataTable(
                Estimates.caption(
                    "Recovery plans over all replications",
                    summary.get("plans").items().stream()
                        .flatMap(
                            plan -> Stream.of(plan.get("rto", "mean"), plan.get("loss", "mean")))))
            .text("Plan")
            .numbers("Outages")
            .text("Time to recover, mean", "in 95 % of outages below")
            .numbers("longest")
            .text("Data lost, mean")
            .numbers("most", "most, in data");
    summary.get("plans").items().stream()
        .limit(MOST_ROWS)
        .forEach(
            plan ->
                table.row(
                    Cell.name(plan.text("name")),
                    Cell.plain(plan.number("outages")),
                    Cell.of(Estimates.duration(plan.get("rto", "mean"))),
                    Cell.of(Estimates.duration(plan.get("rto", "p95"))),
                    Cell.of(longest(plan.get("rto"))),
                    Cell.of(Estimates.duration(plan.get("loss", "mean"))),
                    Cell.duration(plan.number("loss", "max")),
                    Cell.bytes(plan.number("lossBytes", "max"))));
    if (!table.isEmpty()) {
      content.add(table.element());
    }
  }

  /** Without end beats all. */
  private static String longest(Json rto) {
    return rto.number("infinite") > 0
        ? "not recovered in " + Figures.count(Math.round(rto.number("infinite")), "outage")
        : Figures.duration(rto.number("max"));
  }

  private void addOutage(List<Node> content, Json outage) {
    content.add(
        Element.of(
            "h3",
            Element.of("bdi", outage.text("fault")),
            new Text(", " + TimeAxis.full(time.start(), outage.number("startSeconds")))));
    content.add(Timeline.of(outage));
    for (final Json plan : outage.get("plans").items()) {
      addPlan(content, outage, plan);
      content.addAll(WayBackAxis.of(outage, plan, time));
    }
  }

  private static void addPlan(List<Node> content, Json outage, Json plan) {
    final DataTable table =
        new DataTable(
                "Critical path of "
                    + plan.text("name")
                    + ", back after "
                    + Figures.duration(plan.number("rtoSeconds")))
            .text("Step", "Of")
            .numbers("Begins after", "Takes", "Saved if it alone took no time");
    for (final Json step : plan.get("criticalSteps").items()) {
      table.row(
          Cell.name(StepWords.of(step.text("step"))),
          Cell.name(step.text("of")),
          Cell.duration(step.number("startSeconds") - outage.number("startSeconds")),
          Cell.duration(step.number("endSeconds") - step.number("startSeconds")),
          Cell.duration(step.number("dragSeconds")));
    }
    if (!table.isEmpty()) {
      content.add(table.element());
      content.add(Element.of("p", SAVED).ofClass("sub"));
    }
  }
}
