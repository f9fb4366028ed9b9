package org.drsim.output;

import java.util.Locale;
import org.drsim.scenario.Scenario;
import org.drsim.study.TypicalOutageReport;

/** What outages rest on whose times follow from statistics, in a summary. */
final class TypicalOutageJson {

  private TypicalOutageJson() {}

  static void add(JsonDocument json, Scenario scenario) {
    json.objects(
        "typicalOutages", TypicalOutageReport.of(scenario), report -> addReport(json, report));
  }

  private static void addReport(JsonDocument json, TypicalOutageReport report) {
    json.text("fault", report.outage().name());
    json.text("region", report.outage().typicalRegionOutage());
    json.number("hits", report.outage().hits().fraction());
    json.text(
        "inputUncertainty", report.outage().inputUncertainty().name().toLowerCase(Locale.ROOT));
    EstimateJson.add(json, "medianSeconds", report.medianSeconds());
    EstimateJson.add(json, "sigma", report.sigma());
    EstimateJson.add(json, "perYear", report.perYear());
    json.object(
        "goodnessOfFit",
        () ->
            json.number("andersonDarling", report.goodness().statistic())
                .number("share", report.goodness().share()));
  }
}
