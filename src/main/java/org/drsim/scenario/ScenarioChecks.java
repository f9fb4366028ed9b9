package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Durations;

/** Looks for contradictions in a complete scenario: names that lead nowhere, impossible values. */
public final class ScenarioChecks {

  private final Scenario scenario;
  private final Findings findings;

  private ScenarioChecks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  /**
   * All contradictions.
   *
   * @param complete scenario
   * @param unreadable names of things that are stated but are not in the scenario because they are
   *     wrong themselves; a reference to one of them is no second fault
   * @param allMachines whether no machine is missing for that reason
   */
  public static List<Finding> check(
      Scenario complete, Set<String> unreadable, boolean allMachines) {
    final Findings findings = new Findings(unreadable, allMachines);
    final ScenarioChecks run = new ScenarioChecks(complete, findings);
    run.checkTimes();
    run.checkPolicies();
    run.checkLinks();
    run.checkWorkloads();
    MachineChecks.check(complete, findings);
    NetworkChecks.check(complete, findings);
    TargetChecks.check(complete, findings);
    ApplicationChecks.check(complete, findings);
    ConsistencyGroupChecks.check(complete, findings);
    ZoneChecks.check(complete, findings);
    final SelectorChecks selectors = new SelectorChecks(complete, findings);
    SurgeChecks.check(complete, selectors, findings);
    FaultChecks.check(complete, selectors, findings);
    PlanChecks.check(complete, selectors, findings);
    ResponseChecks.check(complete, selectors, findings);
    DrillChecks.check(complete, findings);
    ReplicationDetailChecks.check(complete, findings);
    if (!complete.objectives().isEmpty()) {
      ObjectiveChecks.check(
          complete, ObjectiveNames.of(complete), !complete.faults().isEmpty(), findings);
    }
    return findings.all();
  }

  private void checkTimes() {
    final SimulationSettings simulation = scenario.simulation();
    if (simulation.warmUp().compareTo(simulation.duration()) >= 0) {
      findings.addComparison(
          "simulation.warmUp",
          "'"
              + Durations.print(simulation.warmUp())
              + "'; allowed is less than the duration, "
              + Durations.print(simulation.duration()));
    }
    if (simulation.replications().auto() && scenario.objectives().isEmpty()) {
      findings.add(
          "simulation.replications",
          "'"
              + simulation.replications()
              + "'; auto needs objectives to decide, and the scenario states none; allowed is a"
              + " number");
    }
    scenario.service().markerPhase().given().ifPresent(this::checkPhase);
  }

  private void checkPhase(Duration phase) {
    for (final Policy policy : scenario.policies()) {
      if (phase.compareTo(policy.crashConsistentEvery()) >= 0) {
        findings.addComparison(
            "service.markerPhase",
            "'"
                + Durations.print(phase)
                + "'; allowed is less than crashConsistentEvery of policy '"
                + policy.name()
                + "', "
                + Durations.print(policy.crashConsistentEvery()));
      }
    }
  }

  /** An app-consistent point is to be there when the one before it is thrown away. */
  private void checkPolicies() {
    for (final Policy policy : scenario.policies()) {
      final Duration every = policy.appConsistentEvery();
      final Duration retention = policy.retention();
      if (every != null && !retention.isZero() && every.compareTo(retention) >= 0) {
        findings.addComparison(
            "policies[" + policy.name() + "].appConsistentEvery",
            "'"
                + Durations.print(every)
                + "'; allowed is less than the retention, "
                + Durations.print(retention));
      }
    }
  }

  private void checkLinks() {
    for (final Link link : scenario.links()) {
      if (link.from().isIn(link.to().region()) && !isBetweenZones(link)) {
        findings.add(
            "links[" + link.name() + "].to",
            "'" + link.to() + "'; allowed is another region, or zone");
      } else if (!isBetweenZones(link)
          && (link.from().zone() != null || link.to().zone() != null)) {
        findings.add(
            "links[" + link.name() + "]",
            "a zone of another region; allowed are two regions, or two zones of one");
      }
    }
  }

  private static boolean isBetweenZones(Link link) {
    return link.from().isIn(link.to().region())
        && link.from().zone() != null
        && link.to().zone() != null
        && !link.from().equals(link.to());
  }

  private void checkWorkloads() {
    for (final Workload workload : scenario.workloads()) {
      if (workload instanceof RandomWorkload random) {
        checkChurn(random);
      } else if (workload instanceof TraceWorkload trace) {
        checkAlign(trace);
      }
    }
  }

  /** A disk that begins within a trace needs its beginning after its end. */
  private void checkAlign(TraceWorkload trace) {
    if (trace.align() != TraceWorkload.Align.TOGETHER && !trace.repeat()) {
      findings.addComparison(
          "workloads[" + trace.name() + "].align",
          "'"
              + trace.align().name().toLowerCase(Locale.ROOT)
              + "' without repeat: true; allowed is together");
    }
  }

  /** Beyond this, sums of bytes over the longest run would no longer be exact. */
  private void checkChurn(RandomWorkload random) {
    final DataRate churn = new DataRate(random.rate().perSecond() * random.size().mean());
    if (churn.compareTo(SteadyWorkload.MOST) > 0) {
      findings.add(
          "workloads[" + random.name() + "].rate",
          "'"
              + random.rate()
              + "' times the mean size is "
              + churn
              + "; allowed is a churn of at most "
              + SteadyWorkload.MOST);
    }
  }
}
