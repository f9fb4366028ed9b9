package org.drsim.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.quantity.Durations;
import org.drsim.recovery.WayBack;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.drsim.study.OutageRow.Outcome;
import org.jspecify.annotations.Nullable;

/** Sums an outage up in one row. */
final class OutageReading {

  private static final List<@Nullable String> NO_PLAN = Collections.singletonList(null);

  private final Scenario scenario;
  private final double runSeconds;

  OutageReading(Scenario scenario) {
    this.scenario = scenario;
    this.runSeconds = Durations.seconds(scenario.simulation().duration());
  }

  /** One for each plan that was run, or would have been; otherwise one. */
  List<OutageRow> rows(long replication, OutageMeasures outage) {
    if (!outage.plans().isEmpty()) {
      return outage.plans().stream().map(plan -> row(replication, outage, plan)).toList();
    }
    final Outcome outcome = outcome(outage);
    final boolean none = lostNothing(outcome);
    final double seconds = none ? 0 : lost(outage, Loss::seconds).max().orElse(Double.NaN);
    final double bytes =
        none ? 0 : lost(outage, Loss::bytes).reduce(Double::sum).orElse(Double.NaN);
    final List<String> stated = stated(outage.fault());
    final List<OutageRow> rows = new ArrayList<>();
    for (final @Nullable String plan : stated.isEmpty() ? NO_PLAN : stated) {
      rows.add(row(replication, outage, plan, outcome, back(outage), seconds, bytes, null));
    }
    return rows;
  }

  private static OutageRow row(long replication, OutageMeasures outage, PlanOutage plan) {
    return row(
        replication,
        outage,
        plan.name(),
        plan.allCancelled() ? Outcome.CANCELLED : Outcome.FAILED_OVER,
        plan.rtoSeconds(),
        plan.lossSeconds(),
        plan.lossBytes(),
        plan.wayBack());
  }

  private static OutageRow row(
      long replication,
      OutageMeasures outage,
      @Nullable String plan,
      Outcome outcome,
      double rto,
      double lossSeconds,
      double lossBytes,
      @Nullable WayBack way) {
    return new OutageRow(
        replication,
        outage.fault(),
        outage.startSeconds(),
        outage.endSeconds(),
        plan,
        outcome,
        rto,
        lossSeconds,
        lossBytes,
        way == null ? Double.NaN : way.protectedSeconds() - outage.startSeconds(),
        way == null ? Double.NaN : way.exposedSeconds());
  }

  /** Of machines that were taken back without a plan of this outage. */
  private static DoubleStream lost(OutageMeasures outage, ToDoubleFunction<Loss> figure) {
    return outage.machines().stream()
        .map(MachineOutage::loss)
        .filter(Objects::nonNull)
        .mapToDouble(figure);
  }

  private static boolean lostNothing(Outcome outcome) {
    return outcome == Outcome.RETURNED || outcome == Outcome.NOTHING_DOWN;
  }

  private static Outcome outcome(OutageMeasures outage) {
    if (outage.machines().isEmpty()) {
      return Outcome.NOTHING_DOWN;
    }
    if (isAny(outage, MachineOutcome.STILL_DOWN)) {
      return Outcome.STILL_DOWN;
    }
    if (isAny(outage, MachineOutcome.FAILED_BACK)) {
      return Outcome.FAILED_OVER;
    }
    return isAny(outage, MachineOutcome.FAILED_OVER_FOR_ANOTHER)
        ? Outcome.FAILED_OVER_FOR_ANOTHER
        : Outcome.RETURNED;
  }

  private static boolean isAny(OutageMeasures outage, MachineOutcome outcome) {
    return outage.machines().stream().anyMatch(machine -> machine.outcome() == outcome);
  }

  /** When the last machine was back. */
  private static double back(OutageMeasures outage) {
    return outage.machines().stream()
        .mapToDouble(MachineOutage::rtoSeconds)
        .max()
        .orElse(Double.NaN);
  }

  /** By what the machines would have been failed over. */
  private List<String> stated(String fault) {
    for (final Response response : scenario.responses()) {
      if (response.about().equals(fault)) {
        return response.failOver() instanceof FailOver.Plan plan ? plan.plan() : List.of(fault);
      }
    }
    return List.of();
  }

  /** Whether the figures of a plan are about it. */
  boolean concernsPlan(OutageRow row) {
    return row.concernsPlan(runSeconds);
  }
}
