package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;

/** Replications of one scenario, brought together in the order of their numbers. */
public final class Study {

  private final PreparedScenario prepared;
  private final Engine engine;

  public Study(PreparedScenario prepared, Engine engine) {
    this.prepared = prepared;
    this.engine = engine;
  }

  /**
   * Runs the replications {@code first … first + count − 1}. The saw-tooth of the first one is
   * kept.
   *
   * @param progress told now and then how many replications are done, parts of one included
   * @throws org.drsim.engine.SimulationFailure if the model fails
   */
  public StudyResult run(long first, int count, DoubleConsumer progress) {
    final List<MachineTotals> totals = new ArrayList<>();
    long events = 0;
    for (int done = 0; done < count; done++) {
      final int before = done;
      final RunResult result =
          SimulationRun.run(
              prepared, first + done, engine, done == 0, share -> progress.accept(before + share));
      add(totals, result);
      events += result.events();
    }
    return new StudyResult(
        prepared.scenario(),
        count,
        totals.stream().map(MachineTotals::report).toList(),
        totals.stream().map(MachineTotals::series).toList(),
        events);
  }

  private void add(List<MachineTotals> totals, RunResult result) {
    for (int machine = 0; machine < result.machines().size(); machine++) {
      if (machine == totals.size()) {
        totals.add(new MachineTotals(prepared.scenario().machines().get(machine)));
      }
      totals.get(machine).add(result.machines().get(machine));
    }
  }
}
