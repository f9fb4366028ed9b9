package org.drsim.study;

import java.util.List;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutagesOfRun;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Scenario;

/**
 * All that one scenario gave.
 *
 * @param scenario as resolved
 * @param replications how many were run
 * @param machines one report each, in the order of the scenario
 * @param groups of machines, by the largest RPO at each instant
 * @param consistencyGroups by the points that their members have in common; those that can have any
 * @param applications in the order of the scenario
 * @param resources what machines share
 * @param limits what the mean RPO of all machines together is due to, the dearest first
 * @param firstOutages of the first replication that was run
 * @param allOutages of all replications, without the warm-up
 * @param years what a year is like
 * @param drills of all replications
 * @param objectives and what became of them, in the order of the scenario
 * @param series the RPO over time of each machine in the first replication that was run
 * @param ages the distributions behind the RPOs of the machines
 * @param events how many events were simulated in all
 */
public record StudyResult(
    Scenario scenario,
    int replications,
    List<MachineReport> machines,
    List<GroupReport> groups,
    List<GroupReport> consistencyGroups,
    List<ApplicationReport> applications,
    List<ResourceReport> resources,
    List<LimitReport> limits,
    OutagesOfRun firstOutages,
    OutageReport allOutages,
    YearsReport years,
    List<DrillReport> drills,
    List<ObjectiveReport> objectives,
    List<SawTooth> series,
    RpoAges ages,
    long events) {

  /** Those of the first replication that count. */
  public List<OutageMeasures> outages() {
    return firstOutages.counted();
  }
}
