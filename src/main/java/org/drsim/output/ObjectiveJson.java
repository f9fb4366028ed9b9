package org.drsim.output;

import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;

/** An objective in a summary. */
final class ObjectiveJson {

  private ObjectiveJson() {}

  static void add(JsonDocument json, ObjectiveReport report) {
    json.text("expression", report.objective().toString());
    EstimateJson.addNumbers(json, report.estimate());
    json.text("unit", report.unit());
    json.text("verdict", report.verdict().toString());
    json.text("reason", report.reason() + infinite(report.estimate()));
    if (report.worst() != null) {
      json.text("worst", report.worst());
      json.objects(
          "members",
          report.members(),
          member -> {
            json.text("name", member.name());
            EstimateJson.addNumbers(json, member.estimate());
          });
    }
  }

  private static String infinite(Estimate estimate) {
    return Double.isInfinite(estimate.value()) ? "; the value is infinite" : "";
  }
}
