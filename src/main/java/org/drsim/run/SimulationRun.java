package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.engine.Horizon;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;
import org.drsim.measure.MachineMeasures;
import org.drsim.quantity.Durations;
import org.drsim.scenario.SimulationSettings;

/**
 * One replication of a scenario: a pure function of the scenario, its seed and the number of the
 * replication.
 */
public final class SimulationRun {

  private final PreparedScenario prepared;
  private final RandomNumbers numbers;
  private final boolean keepSeries;
  private final List<ProtectedMachine> machines = new ArrayList<>();

  private SimulationRun(PreparedScenario prepared, long replication, boolean keepSeries) {
    this.prepared = prepared;
    this.numbers = new RandomNumbers(settings().seed(), replication);
    this.keepSeries = keepSeries;
  }

  /**
   * Runs one replication in the calling thread.
   *
   * @param replication number from 0
   * @param keepSeries whether to keep every drop of the RPO
   * @param progress told now and then which share of the duration is simulated
   * @throws org.drsim.engine.SimulationFailure if the model fails
   */
  public static RunResult run(
      PreparedScenario prepared,
      long replication,
      Engine engine,
      boolean keepSeries,
      DoubleConsumer progress) {
    final SimulationRun run = new SimulationRun(prepared, replication, keepSeries);
    final Horizon horizon = run.horizon();
    final RunEnd end =
        engine.run(
            horizon,
            simulator -> {
              run.build(simulator);
              new Milestones(simulator, horizon, progress).start();
            });
    return new RunResult(run.measures(end.timeSeconds()), end.events());
  }

  private SimulationSettings settings() {
    return prepared.scenario().simulation();
  }

  private Horizon horizon() {
    return new Horizon(
        0, Durations.seconds(settings().warmUp()), Durations.seconds(settings().duration()));
  }

  private void build(Simulator simulator) {
    for (PreparedMachine machine : prepared.machines()) {
      machines.add(
          new ProtectedMachine(
              simulator,
              machine,
              numbers,
              settings().writes(),
              Durations.seconds(settings().warmUp()),
              keepSeries));
    }
    machines.forEach(ProtectedMachine::start);
  }

  private List<MachineMeasures> measures(double end) {
    return machines.stream().map(machine -> machine.end(end)).toList();
  }
}
