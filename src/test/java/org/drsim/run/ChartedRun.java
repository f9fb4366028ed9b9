package org.drsim.run;

import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.AnyInstant;
import org.drsim.study.Study;
import org.drsim.study.StudyPlan;
import org.drsim.study.StudyResult;

/**
 * A run of a made-up scenario with everything that charts show.
 *
 * @param overTime of the first replication
 */
public record ChartedRun(StudyResult result, OverTime overTime) {

  /** Each line replaces the ideal one with the same key. */
  public static ChartedRun of(String... lines) {
    final PreparedScenario prepared = Simulated.prepared(lines);
    final OverTime overTime = new OverTime(prepared.scenario());
    final StudyPlan plan =
        StudyPlan.of(0, prepared.scenario().simulation().replications().most())
            .takingDown(Extras.of(EventLog.ofPoints(), overTime));
    return new ChartedRun(new Study(prepared, new DsolEngine()).run(plan).orElseThrow(), overTime);
  }

  /** What an outage at any instant would lose. */
  public static List<AnyInstant> anyInstant(String... lines) {
    final WhatIf whatIf = new WhatIf();
    SimulationRun.run(
        Simulated.prepared(lines), 0, new DsolEngine(), false, Extras.of(whatIf), share -> {});
    return whatIf.machines();
  }

  /** Its result alone. */
  public static StudyResult study(String... lines) {
    return Simulated.study(lines);
  }
}
