package org.drsim.cli;

import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.AnyInstant;
import org.drsim.output.EventsCsv;
import org.drsim.output.RunFile;
import org.drsim.output.WhatIfCsv;
import org.drsim.output.WhatIfLines;
import org.drsim.run.EventLog;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.drsim.run.WhatIf;
import org.drsim.scenario.SimulationSettings;

/**
 * A replication simulated once more, for what is wanted of it beside its measures: it may have been
 * finished before a study was stopped that has now gone on.
 */
final class OnceMore {

  private final PreparedScenario prepared;
  private final long replication;
  private final Console console;

  OnceMore(PreparedScenario prepared, long replication, Console console) {
    this.prepared = prepared;
    this.replication = replication;
    this.console = console;
  }

  /** The file of what happened to each machine. */
  RunFile eventLog() {
    final EventLog log = new EventLog();
    simulate(prepared, Extras.of(log));
    log.truncation().ifPresent(console::note);
    return EventsCsv.of(log);
  }

  /** What an outage at any instant would lose, in its settings. */
  record AnyTime(SimulationSettings settings, List<AnyInstant> machines) {

    List<RunFile> tables() {
      return WhatIfCsv.of(settings, machines);
    }

    List<RunFile> charts(String name) {
      return ChartFiles.ofAnyInstant(name, settings, machines);
    }

    /** For a terminal. */
    WhatIfLines lines() {
      return new WhatIfLines(settings, machines);
    }
  }

  /** What an outage at any instant would lose, had the scenario no faults. */
  AnyTime whatIf() {
    final WhatIf whatIf = new WhatIf();
    final PreparedScenario calm = prepared.withoutFaults();
    simulate(calm, Extras.of(whatIf));
    return new AnyTime(calm.scenario().simulation(), whatIf.machines());
  }

  private void simulate(PreparedScenario scenario, Extras extras) {
    SimulationRun.run(scenario, replication, new DsolEngine(), false, extras, share -> {});
  }
}
