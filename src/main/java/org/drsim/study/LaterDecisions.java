package org.drsim.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.Engine;
import org.drsim.measure.Loss;
import org.drsim.measure.LossByStart;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Response;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a failover would lose if it were decided later, in the same replication of a
 * scenario in which nobody decides.
 */
final class LaterDecisions {

  private final PreparedScenario patient;
  private final Engine engine;
  private final String fault;
  private final double[] decidedSeconds;

  /**
   * @param patient in which nobody fails over for the fault
   * @param times at which it may be decided
   */
  LaterDecisions(PreparedScenario patient, Engine engine, String fault, DecisionTimes times) {
    this.patient = patient;
    this.engine = engine;
    this.fault = fault;
    this.decidedSeconds = times.seconds();
  }

  /**
   * By when it is decided.
   *
   * @param atOnce what came of it in the replication in which it was decided at once
   */
  LossByDecision losses(OutageMeasures atOnce, long replication) {
    final LossByDecision.At first = first(atOnce);
    final Map<String, LossByStart.Wanted> wanted = wanted(atOnce);
    if (decidedSeconds.length < 2 || wanted.isEmpty() || !Double.isFinite(first.seconds())) {
      return new LossByDecision(List.of(first));
    }
    final LossByStart noted = new LossByStart(fault, decidedSeconds, wanted);
    SimulationRun.run(patient, replication, engine, false, Extras.of(noted), share -> {});
    final List<LossByDecision.At> all = new ArrayList<>(List.of(first));
    for (int i = 1; i < decidedSeconds.length; i++) {
      all.add(later(i, atOnce, noted));
    }
    return new LossByDecision(all);
  }

  private static LossByDecision.At first(OutageMeasures atOnce) {
    double seconds = 0;
    double bytes = 0;
    for (final PlanOutage plan : atOnce.plans()) {
      seconds = Math.max(seconds, plan.lossSeconds());
      bytes += plan.lossBytes();
    }
    return new LossByDecision.At(0, seconds, bytes);
  }

  /** Those whose point does not depend on what people find in it, or state as an instant. */
  private Map<String, LossByStart.Wanted> wanted(OutageMeasures atOnce) {
    final Map<String, LossByStart.Wanted> wanted = new LinkedHashMap<>();
    if (response().search() == null) {
      for (final MachineOutage machine : failedOver(atOnce)) {
        final RecoveryPointChoice choice = Objects.requireNonNull(machine.choice());
        if (choice != RecoveryPointChoice.CUSTOM && !Double.isNaN(machine.resolvedSeconds())) {
          final double delay = machine.resolvedSeconds() - atOnce.startSeconds();
          wanted.put(machine.name(), new LossByStart.Wanted(choice, delay));
        }
      }
    }
    return wanted;
  }

  private static List<MachineOutage> failedOver(OutageMeasures atOnce) {
    return atOnce.machines().stream()
        .filter(machine -> machine.failedOver() && machine.choice() != null)
        .toList();
  }

  private Response response() {
    return patient.scenario().responses().stream()
        .filter(one -> fault.equals(one.to()))
        .findFirst()
        .orElseThrow();
  }

  private LossByDecision.At later(int place, OutageMeasures atOnce, LossByStart noted) {
    double seconds = 0;
    double bytes = 0;
    for (final MachineOutage machine : failedOver(atOnce)) {
      final Loss loss = later(place, machine, noted.of(machine.name()));
      seconds = Math.max(seconds, loss == null ? Double.POSITIVE_INFINITY : loss.seconds());
      bytes += loss == null ? Double.NaN : loss.bytes();
    }
    return new LossByDecision.At(decidedSeconds[place], seconds, bytes);
  }

  /** Nothing changes beyond the end of the run; one that is shut down first loses what it did. */
  private @Nullable Loss later(int place, MachineOutage machine, List<LossByStart.Noted> notes) {
    if (notes.isEmpty()) {
      return machine.loss();
    }
    final LossByStart.Noted note = notes.get(Math.min(place, notes.size() - 1));
    return response().shutdown() && !note.down() ? machine.loss() : note.loss();
  }
}
