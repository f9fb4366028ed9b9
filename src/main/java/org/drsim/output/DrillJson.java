package org.drsim.output;

import java.util.List;
import org.drsim.study.DrillReport;

/** Drills in a summary. */
final class DrillJson {

  private DrillJson() {}

  static void add(JsonDocument json, List<DrillReport> drills) {
    json.objects("drills", drills, drill -> addDrill(json, drill));
  }

  private static void addDrill(JsonDocument json, DrillReport drill) {
    json.text("name", drill.drill()).text("plan", drill.plan());
    json.integer("drills", drill.drills()).integer("incomplete", drill.incomplete());
    PlanJson.addFigure(json, "ready", drill.ready());
    EstimateJson.add(json, "completeReady", drill.completeReady());
    EstimateJson.add(json, "machineHours", drill.machineHours());
    EstimateJson.add(json, "cost", drill.cost());
  }
}
