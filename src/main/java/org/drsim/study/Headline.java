package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.drsim.measure.RpoStatistics;

/**
 * A figure that readers look at first.
 *
 * @param unit {@code s}, {@code B} or {@code share}
 * @param value not a number where there is none
 */
public record Headline(String name, String unit, double value) {

  /** Those of a scenario: the worst RPO, each recovery plan, each objective. */
  public static List<Headline> of(StudyResult result) {
    final List<Headline> headlines = new ArrayList<>();
    headlines.add(worst("largest mean RPO of a machine", result, RpoStatistics::meanSeconds));
    headlines.add(worst("largest p99 RPO of a machine", result, RpoStatistics::p99Seconds));
    for (final PlanReport plan : result.allOutages().plans()) {
      headlines.add(
          new Headline("mean RTO of plan " + plan.name(), "s", plan.rto().mean().value()));
      headlines.add(
          new Headline("mean loss of plan " + plan.name(), "s", plan.loss().mean().value()));
    }
    for (final ObjectiveReport objective : result.objectives()) {
      headlines.add(
          new Headline(
              objective.objective().toString(), objective.unit(), objective.estimate().value()));
    }
    return headlines;
  }

  /** An overloaded machine has no mean, and the figure then neither. */
  private static Headline worst(
      String name, StudyResult result, ToDoubleFunction<RpoStatistics> figure) {
    double worst = Double.NEGATIVE_INFINITY;
    for (final MachineReport machine : result.machines()) {
      final RpoStatistics rpo = machine.rpo();
      final boolean known = rpo != null && !machine.isUnstable();
      worst = Math.max(worst, known ? figure.applyAsDouble(rpo) : Double.NaN);
    }
    return new Headline(name, "s", worst);
  }
}
