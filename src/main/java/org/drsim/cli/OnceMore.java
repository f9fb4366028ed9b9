package org.drsim.cli;

import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.AnyInstant;
import org.drsim.output.AnyTimeCsv;
import org.drsim.output.EventsCsv;
import org.drsim.output.RunFile;
import org.drsim.output.WhatIfCsv;
import org.drsim.output.WhatIfLines;
import org.drsim.quantity.Durations;
import org.drsim.run.EventLog;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.drsim.run.WhatIf;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SimulationSettings;
import org.jspecify.annotations.Nullable;

/**
 * A replication simulated once more, for what is wanted of it beside its measures: it may have been
 * finished before a study was stopped that has now gone on.
 */
final class OnceMore {

  /** Between two recovery points of a machine, roughly. */
  private static final double MARKER_SECONDS = 300;

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

  /** What an outage at any instant of a scenario would lose. */
  record AnyTime(Scenario scenario, List<AnyInstant> machines) {

    private SimulationSettings settings() {
      return scenario.simulation();
    }

    /** What the report shows of it. */
    RunFile table() {
      return AnyTimeCsv.of(scenario, machines);
    }

    /** All there is to know. */
    List<RunFile> tables() {
      return WhatIfCsv.of(settings(), machines);
    }

    List<RunFile> charts(String name) {
      return ChartFiles.ofAnyInstant(name, settings(), machines);
    }

    /** For a terminal. */
    WhatIfLines lines() {
      return new WhatIfLines(settings(), machines);
    }
  }

  /** Steps that may be kept in memory of a run that nobody asked to be so observed. */
  private static final double MOST_STEPS = 3e6;

  /** Whether it costs little to observe a run: it has no faults, and not too much happens. */
  static boolean isCheap(Scenario scenario) {
    final double marks = Durations.seconds(scenario.simulation().duration()) / MARKER_SECONDS;
    return scenario.faults().isEmpty() && scenario.machines().size() * marks * 10 < MOST_STEPS;
  }

  /**
   * What an outage at any instant would lose, had the scenario no faults.
   *
   * @param observed in the run itself; null where it was not
   */
  AnyTime whatIf(@Nullable WhatIf observed) {
    final PreparedScenario calm = prepared.withoutFaults();
    if (observed != null && !observed.machines().isEmpty()) {
      return new AnyTime(calm.scenario(), observed.machines());
    }
    final WhatIf whatIf = new WhatIf();
    simulate(calm, Extras.of(whatIf));
    return new AnyTime(calm.scenario(), whatIf.machines());
  }

  private void simulate(PreparedScenario scenario, Extras extras) {
    SimulationRun.run(scenario, replication, new DsolEngine(), false, extras, share -> {});
  }
}
