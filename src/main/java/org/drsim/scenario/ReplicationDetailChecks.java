package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Durations;

/**
 * Looks for what cannot be had without the way of the writes: what would measure it, and faults
 * that change how fast it is rather than stop it.
 */
final class ReplicationDetailChecks {

  private static final String FULL = "; allowed is that with simulation.replicationDetail: full";

  private final Scenario scenario;
  private final Findings findings;

  private ReplicationDetailChecks(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario complete, Findings findings) {
    final ReplicationDetailChecks run = new ReplicationDetailChecks(complete, findings);
    if (complete.simulation().isDetailed()) {
      run.checkDuration();
      return;
    }
    run.checkSample();
    run.checkFaults();
    run.checkSurges();
    run.checkProtection();
    run.checkChoices();
    run.checkObjectives();
  }

  private void checkDuration() {
    final Duration duration = scenario.simulation().duration();
    if (duration.compareTo(SimulationSettings.LONGEST_IN_DETAIL) > 0) {
      findings.addComparison(
          "simulation.duration",
          "'"
              + Durations.print(duration)
              + "'; allowed is at most "
              + Durations.print(SimulationSettings.LONGEST_IN_DETAIL)
              + ", or more with replicationDetail: none");
    }
  }

  /** The sample is repeated: it has to end where it begins. */
  private void checkSample() {
    final boolean weekly = scenario.followsPattern();
    final Duration sampled = scenario.simulation().sample();
    final long nanos = Duration.ofDays(weekly ? 7 : 1).toNanos();
    if (sampled.toNanos() % nanos != 0) {
      findings.addComparison(
          "simulation.sampledFor",
          "'"
              + Durations.print(sampled)
              + (weekly
                  ? "'; allowed are whole weeks such as 7 d, as a workload follows a pattern"
                  : "'; allowed are whole days such as 24 h"));
    }
  }

  private void checkFaults() {
    for (final Fault fault : scenario.faults()) {
      final FaultEffects effects = fault.effects();
      if (effects.factor() != 1 || effects.addedLatency() != null) {
        refuse(fault, "makes replication slower or faster and does not stop it");
      }
      if (effects.agentMemoryLost()) {
        refuse(fault, "loses what agents hold");
      }
      effects.harm().tell(new Refused(fault));
    }
  }

  private void refuse(Fault fault, String why) {
    findings.add(
        "faults[" + fault.name() + "]",
        "it " + why + ", which simulation.replicationDetail: none does not follow" + FULL);
  }

  /** Hears what a fault does to the way of the writes. */
  private final class Refused implements Harm.Listener {

    private final Fault fault;

    private Refused(Fault fault) {
      this.fault = fault;
    }

    @Override
    public void blocked(List<Endpoint> endpoints) {}

    @Override
    public void portClosed() {
      refuse(fault, "lets a group have no points in common");
    }

    @Override
    public void uploadsSlow(double factor) {
      refuse(fault, "makes replication slower and does not stop it");
    }

    @Override
    public void appPointsFail(double probability) {
      refuse(fault, "lets app-consistent points fail");
    }

    @Override
    public void operationsSlow(double factor, double refused) {}

    @Override
    public void capacityShort(long cores, long machines) {}

    @Override
    public void corrupts() {}

    @Override
    public void diskUnprotected(Bytes size) {}

    @Override
    public void replicationOff(Harm.Resync then) {
      refuse(fault, "has disks sent again");
    }
  }

  private void checkSurges() {
    for (int i = 0; i < scenario.surges().size(); i++) {
      findings.add(
          "surges[" + i + "]",
          "a surge, which simulation.replicationDetail: none does not follow" + FULL);
    }
  }

  private void checkProtection() {
    for (final Machine machine : scenario.machines()) {
      if (machine.protection().enabled() != null) {
        findings.add(
            "machines[" + machine.name() + "].protection.enabled",
            "an initial copy, which simulation.replicationDetail: none does not follow" + FULL);
      }
    }
  }

  /** What is on its way at an outage is not known. */
  private void checkChoices() {
    for (int i = 0; i < scenario.responses().size(); i++) {
      checkChoice(
          scenario.responses().get(i).recoveryPoint(), "responses[" + i + "].recoveryPoint");
    }
    for (final Drill drill : scenario.drills()) {
      checkChoice(drill.recoveryPoint(), "drills[" + drill.name() + "].recoveryPoint");
    }
  }

  private void checkChoice(RecoveryPointChoice choice, String path) {
    if (choice == RecoveryPointChoice.LATEST) {
      findings.add(
          path,
          "'latest', which takes what is on its way, and simulation.replicationDetail: none does"
              + " not follow that; allowed is latest-processed, or replicationDetail: full");
    }
  }

  private void checkObjectives() {
    for (int i = 0; i < scenario.objectives().size(); i++) {
      final Objective objective = scenario.objectives().get(i);
      if (objective.metric().of() == Metric.Of.INSTANT) {
        findings.add(
            "objectives[" + i + "]",
            "'"
                + objective.metric()
                + "' is not measured with simulation.replicationDetail: none; allowed are loss,"
                + " lossBytes, rto, availability and unprotected");
      }
    }
  }
}
