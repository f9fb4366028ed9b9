package org.drsim.run;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.engine.Horizon;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.OutagesOfRun;
import org.drsim.quantity.Durations;
import org.drsim.scenario.SimulationSettings;
import org.jspecify.annotations.Nullable;

/**
 * One replication of a scenario: a pure function of the scenario, its seed and the number of the
 * replication.
 */
public final class SimulationRun {

  private final PreparedScenario prepared;
  private final RandomNumbers numbers;
  private final boolean keepSeries;
  private final Extras extras;
  private @Nullable Assembly assembly;

  private SimulationRun(
      PreparedScenario prepared, long replication, boolean keepSeries, Extras extras) {
    this.prepared = prepared;
    this.numbers = new RandomNumbers(settings().seed(), replication);
    this.keepSeries = keepSeries;
    this.extras = extras;
  }

  /**
   * Runs one replication in the calling thread, for its measures alone.
   *
   * @see #run(PreparedScenario, long, Engine, boolean, Extras, DoubleConsumer)
   */
  public static RunResult run(
      PreparedScenario prepared,
      long replication,
      Engine engine,
      boolean keepSeries,
      DoubleConsumer progress) {
    return run(prepared, replication, engine, keepSeries, Extras.NONE, progress);
  }

  /**
   * Runs one replication in the calling thread.
   *
   * @param replication number from 0
   * @param keepSeries whether to keep every drop of the RPO
   * @param extras what else to take down
   * @param progress told now and then which share of the duration is simulated
   * @throws org.drsim.engine.SimulationFailure if the model fails
   */
  public static RunResult run(
      PreparedScenario prepared,
      long replication,
      Engine engine,
      boolean keepSeries,
      Extras extras,
      DoubleConsumer progress) {
    final SimulationRun run =
        new SimulationRun(prepared.sampled(engine), replication, keepSeries, extras);
    final Horizon horizon = run.horizon();
    final RunEnd end =
        engine.run(
            horizon,
            simulator -> {
              run.build(simulator);
              new Milestones(simulator, horizon, progress).start();
            });
    return run.result(end);
  }

  private SimulationSettings settings() {
    return prepared.scenario().simulation();
  }

  private Horizon horizon() {
    return new Horizon(
        0, Durations.seconds(settings().warmUp()), Durations.seconds(settings().duration()));
  }

  private void build(Simulator simulator) {
    assembly = new Assembly(simulator, prepared, numbers, keepSeries, extras);
    assembly.start();
  }

  private static boolean isDisturbed(Assembly whole, double from) {
    return whole.outages().disturb()
        || whole.machines().stream().anyMatch(machine -> machine.isNewSince(from));
  }

  private RunResult result(RunEnd end) {
    final Assembly whole = Objects.requireNonNull(assembly, "the model is built by the engine");
    final double from = Durations.seconds(settings().warmUp());
    final double now = end.timeSeconds();
    if (extras.overTime() != null) {
      extras.overTime().end(now);
    }
    final boolean disturbed = isDisturbed(whole, from);
    final List<MachineResult> machines =
        whole.machines().stream().map(machine -> machine.end(from, now, disturbed)).toList();
    final OutagesOfRun outages = OutagesOfRun.of(whole.outages().end(now), from);
    final List<ApplicationMeasures> services = whole.outages().endApplications(now);
    final OutageFigures figures =
        new OutageFigures(outages.counted(), machines, services, now - from);
    return new RunResult(
        machines,
        whole.groups().end(now),
        whole.groups().endApplications(now),
        services,
        settings().isDetailed() ? whole.shared().uses(from, now) : List.of(),
        outages,
        whole.outages().endDrills(from, now),
        whole.objectives().end(machines, figures, now),
        whole.objectives().missedAt(figures),
        end.events());
  }
}
