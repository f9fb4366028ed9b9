package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.InvalidQuantityException;

/**
 * A figure of a scenario, one per replication: {@code METRIC of [KIND] NAME QUALIFIER}, such as
 * {@code rpo of db for 99 % of time} or {@code rto of plan shop in 95 % of outages}. It is an
 * objective without a limit, and observed in the same way.
 *
 * <table>
 * <caption>What a replication tells</caption>
 * <tr><td>for p % of time</td><td>the age not exceeded for that share of its time</td></tr>
 * <tr><td>in p % of outages</td><td>the figure of its worst outage</td></tr>
 * <tr><td>mean</td><td>the mean over its time, or over its outages</td></tr>
 * <tr><td>worst</td><td>the worst in it</td></tr>
 * </table>
 *
 * @param observed the objective; its limit is not a number
 */
public record Measure(Objective observed) {

  public Measure {
    if (!Double.isNaN(observed.limit()) || observed.each()) {
      throw new IllegalArgumentException(observed + " is not a measure");
    }
  }

  /**
   * Reads a measure.
   *
   * @throws InvalidQuantityException if the text does not follow the grammar
   */
  public static Measure parse(String text) {
    return new Measure(ObjectiveText.measure(text));
  }

  /** What an objective is about; with {@code each}, the worst of the members. */
  public static Measure of(Objective objective) {
    return new Measure(
        new Objective(
            objective.metric(),
            false,
            objective.kind(),
            objective.name(),
            objective.comparison().isUpperLimit()
                ? Objective.Comparison.AT_MOST
                : Objective.Comparison.AT_LEAST,
            Double.NaN,
            objective.qualifier()));
  }

  /** Of a thing of a kind. */
  public static Measure of(
      Metric metric, Objective.Kind kind, String name, Qualifier.Form form, double share) {
    return new Measure(
        new Objective(
            metric,
            false,
            kind,
            name,
            Objective.Comparison.AT_MOST,
            Double.NaN,
            new Qualifier(form, share)));
  }

  /** Of the thing of this scenario that it means. */
  public Measure resolvedIn(Scenario complete) {
    return new Measure(ObjectiveNames.of(complete).resolved(observed));
  }

  /**
   * What is wrong with measures of a scenario.
   *
   * @return one list per measure
   */
  public static List<List<Finding>> check(Scenario complete, List<Measure> measures) {
    final List<List<Finding>> all = new ArrayList<>();
    final ObjectiveNames names = ObjectiveNames.of(complete);
    for (final Measure measure : measures) {
      final Findings findings = new Findings(java.util.Set.of(), true);
      ObjectiveChecks.check(
          complete.withoutObjectives().observing(List.of(measure)),
          names,
          !complete.faults().isEmpty(),
          findings);
      all.add(findings.all());
    }
    return all;
  }

  /** Whether it is the mean over the time of a replication. */
  public boolean isMeanOverTime() {
    return observed.metric().of() == Metric.Of.INSTANT
        && observed.qualifier().form() == Qualifier.Form.MEAN;
  }

  /** {@code s}, {@code B} or {@code share}. */
  public String unit() {
    return switch (observed.metric().dimension()) {
      case DURATION -> "s";
      case SIZE -> "B";
      case SHARE, COUNT, DATA_RATE, FREQUENCY -> "share";
    };
  }

  /** The text that {@link #parse} reads as this measure. */
  @Override
  public String toString() {
    return observed.toString();
  }
}
