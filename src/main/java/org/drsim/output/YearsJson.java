package org.drsim.output;

import java.util.List;
import org.drsim.study.YearsReport;

/** What a year is like, in a summary. */
final class YearsJson {

  private YearsJson() {}

  /** Adds a member where runs are years long. */
  static void add(JsonDocument json, YearsReport years) {
    if (years.years() > 0) {
      json.object("years", () -> addMembers(json, years));
    }
  }

  private static void addMembers(JsonDocument json, YearsReport years) {
    json.integer("years", years.years());
    EstimateJson.add(json, "outages", years.outages());
    EstimateJson.add(json, "lossSeconds", years.lossSeconds());
    EstimateJson.add(json, "lossBytes", years.lossBytes());
    addNamed(json, "availabilities", years.availabilities());
    addNamed(json, "missed", years.missed());
  }

  private static void addNamed(JsonDocument json, String name, List<YearsReport.Named> all) {
    json.objects(
        name,
        all,
        one -> {
          json.text("name", one.name());
          EstimateJson.add(json, "share", one.share());
        });
  }
}
