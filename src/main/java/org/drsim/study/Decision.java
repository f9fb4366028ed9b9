package org.drsim.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drsim.statistics.Estimate;

/**
 * Whether to fail over or to wait, at each time of an outage.
 *
 * @param fault that it is about
 * @param prices that it rests on
 * @param rows in the order of time; fewer than asked for where hardly an outage lasts as long
 * @param back of a failover that is decided at once: from the decision until the last of what comes
 *     back serves, seconds
 * @param lossSeconds of a failover that is decided at once
 * @param lossBytes likewise; not a number where a replication does not know it
 */
public record Decision(
    String fault,
    DecisionPrices prices,
    List<DecisionRow> rows,
    BreakEven breakEven,
    Estimate back,
    Estimate lossSeconds,
    Estimate lossBytes) {

  public Decision {
    rows = List.copyOf(rows);
  }

  /** How many replications of a failover leave something down until the outage ends, at most. */
  public int stuck() {
    return rows.stream().mapToInt(DecisionRow::stuck).max().orElse(0);
  }

  /** After which wait failing over is the cheapest rule; nothing where never to is. */
  public Optional<DecisionRow> cheapestRule() {
    return rows.stream()
        .min(Comparator.comparingDouble(DecisionRow::ruleMean))
        .filter(row -> row.ruleMean() < rows.get(0).waitMean());
  }
}
