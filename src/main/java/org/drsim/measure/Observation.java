package org.drsim.measure;

import java.util.Arrays;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;

/**
 * What one replication says on one objective.
 *
 * @param amount of an objective for a share of time, or of outages: the seconds, or outages, within
 *     the limit; otherwise the value, which may be infinite
 * @param weight the seconds, or outages, there were; otherwise 1, or 0 where there is no value, or
 *     infinite where the value is the mean of an age that grows for good in this replication
 */
public record Observation(double amount, double weight) {

  /** Of a replication that says nothing. */
  public static final Observation NONE = new Observation(0, 0);

  /** The same of an age that grows for good, so that it has no mean. */
  public Observation growing() {
    return new Observation(amount, Double.POSITIVE_INFINITY);
  }

  static Observation ofValue(double value) {
    return new Observation(value, 1);
  }

  /**
   * From one figure per outage, or one for the whole replication. A measure in a share of outages
   * is told the worst of them.
   *
   * @param figures in the base unit of the metric; infinite where something never ended
   */
  public static Observation ofFigures(Objective objective, double[] figures) {
    if (figures.length == 0) {
      return NONE;
    }
    final Qualifier.Form form = objective.qualifier().form();
    if (form == Qualifier.Form.OUTAGES && !Double.isNaN(objective.limit())) {
      final long within =
          Arrays.stream(figures)
              .filter(figure -> objective.comparison().holds(figure, objective.limit()))
              .count();
      return new Observation(within, figures.length);
    }
    if (form == Qualifier.Form.MEAN) {
      return ofValue(Arrays.stream(figures).sum() / figures.length);
    }
    return ofValue(
        objective.comparison().isUpperLimit()
            ? Arrays.stream(figures).max().getAsDouble()
            : Arrays.stream(figures).min().getAsDouble());
  }
}
