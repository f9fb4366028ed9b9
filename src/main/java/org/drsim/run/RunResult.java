package org.drsim.run;

import java.util.List;
import org.drsim.measure.MachineMeasures;

/**
 * What one replication of a scenario gave.
 *
 * @param machines in the order of the scenario
 * @param events how many events happened
 */
public record RunResult(List<MachineMeasures> machines, long events) {

  public RunResult {
    machines = List.copyOf(machines);
  }
}
