package org.drsim.run;

import java.util.List;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.Observation;

/**
 * What one replication of a scenario gave.
 *
 * @param machines in the order of the scenario
 * @param groups the largest RPO of each group of several machines, by name
 * @param resources what machines share
 * @param objectives what it says on each of {@link
 *     org.drsim.scenario.ObjectiveReading#of(org.drsim.scenario.Scenario)}
 * @param events how many events happened
 */
public record RunResult(
    List<MachineResult> machines,
    Map<String, AgeDistribution> groups,
    List<ResourceUse> resources,
    List<Observation> objectives,
    long events) {

  public RunResult {
    machines = List.copyOf(machines);
    resources = List.copyOf(resources);
    objectives = List.copyOf(objectives);
  }
}
