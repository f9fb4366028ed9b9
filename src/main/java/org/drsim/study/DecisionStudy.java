package org.drsim.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.drsim.quantity.Distribution;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/**
 * Compares failing over now with waiting for the end of an outage, given that it has lasted for so
 * long. How long it lasts is drawn from its distribution on that condition, with the same uniform
 * numbers at each time, so that differences are of the decision and not of chance.
 *
 * <p>Intervals are of the failovers that were simulated and the lengths that were drawn; that the
 * distribution of lengths may be another is not in them.
 */
public final class DecisionStudy {

  /** How many parts an interval has in which the cheaper choice changes. */
  private static final int PARTS = 10;

  private final String fault;
  private final DecisionPrices prices;
  private final LaterFailovers failovers;
  private final DecisionCosts costs;
  private final Resampling resampling;

  private DecisionStudy(
      String fault,
      Distribution lasts,
      long seed,
      DecisionPrices prices,
      LaterFailovers failovers) {
    this.fault = fault;
    this.prices = prices;
    this.failovers = failovers;
    this.costs = new DecisionCosts(fault, lasts, seed, prices, failovers);
    this.resampling = new Resampling(fault, seed);
  }

  /**
   * Weighs the two at each time.
   *
   * @param lasts how long the fault lasts, in seconds
   * @param seed of all random numbers
   * @param failovers asked for each time, and for some more where the cheaper choice changes
   * @throws NoDecisionException if something that has a price is not known of a failover
   */
  public static Decision of(
      String fault,
      Distribution lasts,
      long seed,
      DecisionPrices prices,
      LaterFailovers failovers,
      DecisionTimes times)
      throws NoDecisionException {
    return new DecisionStudy(fault, lasts, seed, prices, failovers).decide(times);
  }

  private Decision decide(DecisionTimes times) throws NoDecisionException {
    final List<WeighedCosts> weighed = weighed(times);
    final double waitingMean = weighed.get(0).waitMean();
    final List<DecisionRow> rows = weighed.stream().map(one -> one.row(waitingMean)).toList();
    final List<FailoverOutcome> atOnce = failovers.decidedAfter(0);
    return new Decision(
        fault,
        prices,
        rows,
        breakEven(rows, weighed),
        figure(atOnce, FailoverOutcome::backSeconds),
        figure(atOnce, FailoverOutcome::lossSeconds),
        figure(atOnce, FailoverOutcome::lossBytes));
  }

  /** Until hardly an outage lasts as long. */
  private List<WeighedCosts> weighed(DecisionTimes times) throws NoDecisionException {
    final List<WeighedCosts> weighed = new ArrayList<>();
    for (final double after : times.seconds()) {
      final Optional<WeighedCosts> one = costs.at(after);
      if (one.isEmpty()) {
        break;
      }
      weighed.add(one.get());
    }
    return weighed;
  }

  private static Estimate figure(
      List<FailoverOutcome> outcomes, ToDoubleFunction<FailoverOutcome> figure) {
    final double[] values = outcomes.stream().mapToDouble(figure).toArray();
    return Arrays.stream(values).anyMatch(Double::isNaN)
        ? Estimate.nothing(outcomes.size(), "not known in some replications")
        : Estimates.mean(values);
  }

  private BreakEven breakEven(List<DecisionRow> rows, List<WeighedCosts> weighed)
      throws NoDecisionException {
    final SortedMap<Double, double[]> savings = new TreeMap<>();
    weighed.forEach(one -> savings.put(one.afterSeconds(), one.savings()));
    for (final double after : between(rows)) {
      costs.at(after).ifPresent(one -> savings.put(after, one.savings()));
    }
    return resampling.breakEven(
        savings.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        List.copyOf(savings.values()),
        rows.get(0).failOver());
  }

  /** More times, where the cheaper choice changes. */
  private static List<Double> between(List<DecisionRow> rows) {
    final List<Double> times = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).failOver() != rows.get(i - 1).failOver()) {
        final double before = rows.get(i - 1).afterSeconds();
        final double after = rows.get(i).afterSeconds();
        for (int part = 1; part < PARTS; part++) {
          times.add(before + (after - before) * part / PARTS);
        }
      }
    }
    return times;
  }
}
