package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.DrillMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.Observation;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutagesOfRun;

/**
 * What one replication of a scenario gave.
 *
 * @param machines in the order of the scenario
 * @param groups the largest RPO of each group of several machines, by name
 * @param applications the same of each application of several machines, by name
 * @param services when each application served, in the order of the scenario
 * @param resources what machines share
 * @param outagesOfRun what faults led to that stopped machines, or to which people responded
 * @param drills what each plan of each drill gave that began after the warm-up, in the order of
 *     their beginning
 * @param objectives what it says on each of {@link
 *     org.drsim.scenario.ObjectiveReading#of(org.drsim.scenario.Scenario)}
 * @param missedAt when each outage began in which each of those was missed that are about outages
 * @param events how many events happened
 */
public record RunResult(
    List<MachineResult> machines,
    Map<String, AgeDistribution> groups,
    Map<String, AgeDistribution> applications,
    List<ApplicationMeasures> services,
    List<ResourceUse> resources,
    OutagesOfRun outagesOfRun,
    List<DrillMeasures> drills,
    List<Observation> objectives,
    List<double[]> missedAt,
    long events) {

  public RunResult {
    machines = List.copyOf(machines);
    services = List.copyOf(services);
    resources = List.copyOf(resources);
    drills = List.copyOf(drills);
    objectives = List.copyOf(objectives);
    missedAt = List.copyOf(missedAt);
  }

  /** Those that count: they began after the warm-up. */
  public List<OutageMeasures> outages() {
    return outagesOfRun.counted();
  }

  /**
   * What each machine lost by going back to a recovery point, in bytes; those that did not are left
   * out.
   */
  public Map<String, Double> lostBytes() {
    final Map<String, Double> lost = new LinkedHashMap<>();
    for (final OutageMeasures outage : outages()) {
      for (final MachineOutage machine : outage.machines()) {
        if (machine.loss() != null) {
          lost.merge(machine.name(), machine.loss().bytes(), Double::sum);
        }
      }
    }
    return lost;
  }

  private static boolean hasMoved(MachineOutage machine) {
    return machine.outcome() == MachineOutcome.FAILED_OVER
        || machine.outcome() == MachineOutcome.FAILING_OVER
        || machine.outcome() == MachineOutcome.BLOCKED;
  }

  /**
   * The names of the machines that were recovered elsewhere, or begun to be, in the warm-up, too:
   * that is why they are without protection after it.
   */
  public Set<String> failedOver() {
    final Set<String> names = new LinkedHashSet<>();
    outagesOfRun
        .all()
        .flatMap(outage -> outage.machines().stream())
        .filter(RunResult::hasMoved)
        .forEach(machine -> names.add(machine.name()));
    return names;
  }
}
