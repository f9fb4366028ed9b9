package org.drsim.study;

import java.util.List;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Scenario;

/**
 * All that one scenario gave.
 *
 * @param scenario as resolved
 * @param replications how many were run
 * @param machines one report each, in the order of the scenario
 * @param series the RPO over time of each machine in the first replication that was run
 * @param events how many events were simulated in all
 */
public record StudyResult(
    Scenario scenario,
    int replications,
    List<MachineReport> machines,
    List<SawTooth> series,
    long events) {}
