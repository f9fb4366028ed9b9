package org.drsim.study;

import java.util.List;

/**
 * What a failover loses by when it is decided.
 *
 * @param all in the order of the decisions, at least one
 */
public record LossByDecision(List<At> all) {

  private static final double ROUNDING = 1e-6;

  /**
   * Of one decision.
   *
   * @param decidedSeconds when, since the beginning of the outage
   * @param seconds the largest of all machines; positive infinity where one has no such point
   * @param bytes of all machines; not a number where that is not known of one
   */
  public record At(double decidedSeconds, double seconds, double bytes) {}

  public LossByDecision {
    all = List.copyOf(all);
  }

  /** The same whenever it is decided. */
  public static LossByDecision always(double seconds, double bytes) {
    return new LossByDecision(List.of(new At(0, seconds, bytes)));
  }

  /**
   * Of a decision in between, that of the next one that is known, as what is on its way when the
   * outage begins is soon applied; of one after the last, that of the last.
   */
  public At at(double decidedSeconds) {
    return all.stream()
        .filter(one -> one.decidedSeconds() >= decidedSeconds - ROUNDING)
        .findFirst()
        .orElseGet(() -> all.get(all.size() - 1));
  }
}
