package org.drsim.study;

import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.run.EventLog;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.jspecify.annotations.Nullable;

/** Replications of one scenario, brought together in the order of their numbers. */
public final class Study {

  private final PreparedScenario prepared;
  private final Engine engine;
  private final @Nullable EventLog log;

  public Study(PreparedScenario prepared, Engine engine) {
    this(prepared, engine, null);
  }

  /**
   * @param log takes down what happens to the machines in the first replication; null for none
   */
  public Study(PreparedScenario prepared, Engine engine, @Nullable EventLog log) {
    this.prepared = prepared;
    this.engine = engine;
    this.log = log;
  }

  /**
   * Runs the replications {@code first … first + count − 1}. The saw-tooth of the first one is
   * kept.
   *
   * @param progress told now and then how many replications are done, parts of one included
   * @throws org.drsim.engine.SimulationFailure if the model fails
   */
  public StudyResult run(long first, int count, DoubleConsumer progress) {
    final Totals totals = new Totals(prepared.scenario());
    for (int done = 0; done < count; done++) {
      final int before = done;
      totals.add(
          SimulationRun.run(
              prepared,
              first + done,
              engine,
              done == 0,
              done == 0 ? log : null,
              share -> progress.accept(before + share)));
    }
    return totals.result();
  }
}
