package org.drsim.scenario;

import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * Something the results are to be judged by: {@code METRIC of [each] [KIND] NAME OP VALUE
 * QUALIFIER}, such as {@code rpo of each db <= 15 min for 99 % of time}.
 *
 * @param each whether it holds for every member by itself; otherwise for the largest of the members
 *     at each instant, outage or replication; of bytes lost for the sum, and of the time to recover
 *     of a plan for when that is over
 * @param kind of the thing; null where the name alone tells, filled in a complete scenario
 * @param limit in the base unit of the metric; not a number in a {@link Measure}, of which the
 *     figure itself is wanted
 */
public record Objective(
    Metric metric,
    boolean each,
    @Nullable Kind kind,
    String name,
    Comparison comparison,
    double limit,
    Qualifier qualifier) {

  /** What can have an objective. */
  public enum Kind {
    MACHINE("machine"),
    GROUP("group"),
    CONSISTENCY_GROUP("consistencyGroup"),
    APPLICATION("application"),
    PLAN("plan");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** As a scenario writes it. */
    @Override
    public String toString() {
      return key;
    }
  }

  /** How a value is compared with the limit. */
  public enum Comparison {
    AT_MOST("<="),
    BELOW("<"),
    AT_LEAST(">="),
    ABOVE(">");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** Whether small values are good. */
    public boolean isUpperLimit() {
      return this == AT_MOST || this == BELOW;
    }

    /** Whether a value is within a limit. */
    public boolean holds(double value, double limit) {
      return switch (this) {
        case AT_MOST -> value <= limit;
        case BELOW -> value < limit;
        case AT_LEAST -> value >= limit;
        case ABOVE -> value > limit;
      };
    }

    /** As a scenario writes it. */
    @Override
    public String toString() {
      return sign;
    }
  }

  /**
   * Reads an objective.
   *
   * @throws InvalidQuantityException if the text does not follow the grammar
   */
  public static Objective parse(String text) {
    return ObjectiveText.objective(text);
  }

  /** The same of a thing of a kind. */
  public Objective of(Kind other) {
    return new Objective(metric, each, other, name, comparison, limit, qualifier);
  }

  /** The same with another qualifier. */
  Objective with(Qualifier other) {
    return new Objective(metric, each, kind, name, comparison, limit, other);
  }

  /** Of what, in words: {@code each group db}. */
  public String subject() {
    return (each ? "each " : "") + (kind == null ? "" : kind + " ") + name;
  }

  /** The text that {@link #parse} reads as this objective. */
  @Override
  public String toString() {
    final String compared =
        Double.isNaN(limit) ? "" : comparison + " " + metric.dimension().print(limit) + " ";
    return metric + " of " + subject() + " " + compared + qualifier;
  }
}
