package org.drsim.chart;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.measure.StepWords;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.Phase;
import org.drsim.recovery.RecoveryStep;
import org.drsim.recovery.WayBack;

/**
 * A bar of a recovery: a machine, or what a plan does between its machines.
 *
 * @param name beside the bar
 * @param of whose steps it shows
 * @param subject the name of that
 * @param phases without a gap
 * @param figure behind the bar
 */
record RecoveryRow(
    String name,
    RecoveryStep.Of of,
    String subject,
    List<Phase> phases,
    String figure,
    boolean isBack) {

  static RecoveryRow of(String name, OutageMeasures outage, MachineOutage machine) {
    final boolean back = machine.rtoSeconds() < Double.POSITIVE_INFINITY;
    return new RecoveryRow(
        name,
        RecoveryStep.Of.MACHINE,
        machine.name(),
        machine.phases(),
        back ? ReadingUnit.duration(machine.rtoSeconds()) : notBack(outage, machine),
        back);
  }

  private static String notBack(OutageMeasures outage, MachineOutage machine) {
    if (machine.outcome() != MachineOutcome.BLOCKED) {
      return "not back";
    }
    return outage.plans().stream()
        .flatMap(plan -> plan.steps().stream())
        .filter(step -> step.outcome() == RecoveryStep.Outcome.BLOCKED)
        .filter(step -> step.subject().equals(machine.name()))
        .map(step -> "held up at " + ChartText.printable(StepWords.of(step.name())))
        .findFirst()
        .orElse("not back");
  }

  /** Whether a plan does anything but wait for its machines. */
  static boolean isWorthARow(PlanOutage plan) {
    return plan.steps().stream().anyMatch(step -> isOf(plan, step));
  }

  /** What follows when the plan is over, up to a day later, is no part of the recovery. */
  private static boolean isOf(PlanOutage plan, RecoveryStep step) {
    final WayBack way = plan.wayBack();
    return step.of() == RecoveryStep.Of.PLAN
        && step.subject().equals(plan.name())
        && (way == null || step.startSeconds() < way.servesSeconds());
  }

  static RecoveryRow of(OutageMeasures outage, PlanOutage plan) {
    final boolean back = plan.rtoSeconds() < Double.POSITIVE_INFINITY;
    return new RecoveryRow(
        "plan " + plan.name(),
        RecoveryStep.Of.PLAN,
        plan.name(),
        phases(outage.startSeconds(), plan),
        back ? ReadingUnit.duration(plan.rtoSeconds()) : "not over",
        back);
  }

  /** What people did before, then its own steps, and the waiting in between. */
  private static List<Phase> phases(double startSeconds, PlanOutage plan) {
    final List<RecoveryStep> steps =
        plan.steps().stream()
            .filter(step -> step.of() == RecoveryStep.Of.FAULT || isOf(plan, step))
            .filter(step -> step.endSeconds() < Double.POSITIVE_INFINITY)
            .filter(step -> !goesOnBeside(step))
            .toList();
    final List<Phase> phases = new ArrayList<>();
    double end = startSeconds;
    for (final RecoveryStep step : steps) {
      if (step.startSeconds() > end) {
        phases.add(new Phase(waitsFor(plan, step), end, step.startSeconds()));
      }
      phases.add(new Phase(step.name(), step.startSeconds(), step.endSeconds()));
      end = step.endSeconds();
    }
    final double over = startSeconds + plan.rtoSeconds();
    if (over > end && over < Double.POSITIVE_INFINITY) {
      phases.add(new Phase(PhaseColour.PLAN_WAITS.shown(), end, over));
    }
    return phases;
  }

  /** As an old endpoint is given up from the beginning of the fault on, whatever people do. */
  private static boolean goesOnBeside(RecoveryStep step) {
    return step.of() == RecoveryStep.Of.PLAN && step.after().isEmpty();
  }

  private static String waitsFor(PlanOutage plan, RecoveryStep next) {
    return next.after().stream()
        .map(place -> plan.steps().get(place))
        .filter(RecoveryRow::goesOnBeside)
        .map(RecoveryStep::name)
        .findFirst()
        .orElse(PhaseColour.PLAN_WAITS.shown());
  }

  double endSeconds(double orElse) {
    return phases.isEmpty() ? orElse : phases.get(phases.size() - 1).endSeconds();
  }
}
