package org.drsim.run;

import java.util.List;
import java.util.Map;
import org.drsim.measure.AgeDistribution;

/**
 * What one replication of a scenario gave.
 *
 * @param machines in the order of the scenario
 * @param groups the largest RPO of each group of several machines, by name
 * @param resources what machines share
 * @param events how many events happened
 */
public record RunResult(
    List<MachineResult> machines,
    Map<String, AgeDistribution> groups,
    List<ResourceUse> resources,
    long events) {

  public RunResult {
    machines = List.copyOf(machines);
    resources = List.copyOf(resources);
  }
}
