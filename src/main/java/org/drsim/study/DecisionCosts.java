package org.drsim.study;

import java.util.List;
import java.util.Optional;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/** What waiting and failing over cost, given that an outage has lasted for so long. */
final class DecisionCosts {

  /** How many outages are drawn for each time, or one for each replication of the failover. */
  private static final int OUTAGES = 10_000;

  /** Where fewer outages last as long, the end of a fitted distribution says nothing. */
  private static final double RARE = 1e-4;

  private final String fault;
  private final Distribution lasts;
  private final long seed;
  private final DecisionPrices prices;
  private final LaterFailovers failovers;

  DecisionCosts(
      String fault,
      Distribution lasts,
      long seed,
      DecisionPrices prices,
      LaterFailovers failovers) {
    this.fault = fault;
    this.lasts = lasts;
    this.seed = seed;
    this.prices = prices;
    this.failovers = failovers;
  }

  /**
   * Nothing where hardly an outage lasts as long.
   *
   * @throws NoDecisionException if something that has a price is not known of a failover then
   */
  Optional<WeighedCosts> at(double afterSeconds) throws NoDecisionException {
    final double stillDown = 1 - lasts.cumulative(afterSeconds);
    final Optional<Distribution> longer =
        stillDown < RARE ? Optional.empty() : longer(afterSeconds, stillDown);
    return longer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            weigh(afterSeconds, stillDown, longer.get(), failovers.decidedAfter(afterSeconds)));
  }

  /** The distribution of those that last longer; nothing where they are too rare a part of it. */
  private Optional<Distribution> longer(double afterSeconds, double stillDown) {
    try {
      return Optional.of(
          stillDown == 1
              ? lasts
              : lasts.truncated(Math.nextUp(afterSeconds), Double.POSITIVE_INFINITY));
    } catch (IllegalArgumentException tooRare) {
      return Optional.empty();
    }
  }

  private WeighedCosts weigh(
      double afterSeconds, double stillDown, Distribution lengths, List<FailoverOutcome> outcomes) {
    final int draws = Math.max(1, OUTAGES / outcomes.size());
    final double[] waiting = new double[draws * outcomes.size()];
    final double[] failingOver = new double[waiting.length];
    for (int replication = 0; replication < outcomes.size(); replication++) {
      final FailoverOutcome outcome = outcomes.get(replication);
      final RandomStream numbers =
          new RandomNumbers(seed, replication).stream(fault, "lasts, by decision");
      for (int draw = 0; draw < draws; draw++) {
        // One in each of as many equally likely parts: far less chance than in free draws.
        final double duration = lengths.quantile((draw + numbers.uniform(draw)) / draws);
        final int place = replication * draws + draw;
        waiting[place] = outcome.ofWaiting(duration);
        failingOver[place] = outcome.ofFailingOver(afterSeconds, duration, prices);
      }
    }
    return new WeighedCosts(
        afterSeconds, stillDown, lengths.mean() - afterSeconds, outcomes, waiting, failingOver);
  }
}
