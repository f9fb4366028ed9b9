package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.drsim.engine.Engine;
import org.drsim.measure.SawTooth;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;

/** The RPO over time of every machine in every replication. */
public final class SawTeeth {

  private SawTeeth() {}

  /**
   * Simulates all replications: the same for any number of threads.
   *
   * @param stop asked now and then whether those that are finished are enough
   * @throws ReplicationFailure if the model fails
   */
  public static List<List<SawTooth>> of(
      PreparedScenario prepared, Engine engine, int threads, BooleanSupplier stop) {
    final List<List<SawTooth>> all = new ArrayList<>();
    final long count = prepared.scenario().simulation().replications().most();
    new OrderedRuns<>(
            0,
            count,
            2 * threads,
            number -> SimulationRun.run(prepared, number, engine, true, Extras.NONE, share -> {}),
            result -> all.add(series(result)))
        .run(threads, prepared.scenario().simulation().seed(), stop);
    return all;
  }

  private static List<SawTooth> series(RunResult result) {
    return result.machines().stream()
        .map(machine -> machine.measures().points().series())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
