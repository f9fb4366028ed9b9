package org.drsim.output;

import org.drsim.study.OutageReport;
import org.drsim.study.PlanFigure;
import org.drsim.study.PlanReport;

/** Recovery plans in a summary, by what they did in all replications. */
final class PlanJson {

  private final JsonDocument json;

  private PlanJson(JsonDocument json) {
    this.json = json;
  }

  static void add(JsonDocument json, OutageReport outages) {
    json.objects("plans", outages.plans(), new PlanJson(json)::addPlan);
    json.object(
        "replicationsCsv",
        () ->
            json.integer("rows", outages.rows().size())
                .flag("truncated", outages.all() > outages.rows().size()));
  }

  private void addPlan(PlanReport plan) {
    json.text("name", plan.name()).integer("outages", plan.outages());
    json.integer("replications", plan.replications());
    addFigure(json, "rto", plan.rto());
    addFigure(json, "loss", plan.loss());
    addFigure(json, "lossBytes", plan.lossBytes());
    if (plan.normal() != null && plan.exposed() != null) {
      addFigure(json, "timeToNormal", plan.normal());
      addFigure(json, "exposed", plan.exposed());
    }
  }

  /** A figure over outages. */
  static void addFigure(JsonDocument json, String name, PlanFigure figure) {
    json.object(
        name,
        () -> {
          EstimateJson.add(json, "mean", figure.mean());
          EstimateJson.add(json, "p50", figure.p50());
          EstimateJson.add(json, "p95", figure.p95());
          json.number("max", figure.max()).integer("infinite", figure.infinite());
        });
  }
}
