package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<FailoverOutcome> outcomes;
  private final DecisionCosts costs;
  private final Resampling resampling;

  private DecisionStudy(
      String fault,
      Distribution lasts,
      long seed,
      DecisionPrices prices,
      List<FailoverOutcome> outcomes) {
    this.fault = fault;
    this.prices = prices;
    this.outcomes = List.copyOf(outcomes);
    this.costs = new DecisionCosts(fault, lasts, seed, prices, outcomes);
    this.resampling = new Resampling(fault, seed);
  }

  /**
   * Weighs the two at each time.
   *
   * @param lasts how long the fault lasts, in seconds
   * @param seed of all random numbers
   * @param outcomes of the failover, at least one
   */
  public static Decision of(
      String fault,
      Distribution lasts,
      long seed,
      DecisionPrices prices,
      List<FailoverOutcome> outcomes,
      DecisionTimes times) {
    return new DecisionStudy(fault, lasts, seed, prices, outcomes).decide(times);
  }

  private Decision decide(DecisionTimes times) {
    final List<DecisionRow> rows = new ArrayList<>();
    for (final double after : times.seconds()) {
      final Optional<WeighedCosts> weighed = costs.at(after);
      if (weighed.isEmpty()) {
        break;
      }
      final double waitingMean = rows.isEmpty() ? weighed.get().waitMean() : rows.get(0).waitMean();
      rows.add(weighed.get().row(waitingMean, meanLoss(after)));
    }
    return new Decision(
        fault,
        prices,
        rows,
        breakEven(rows),
        figure(FailoverOutcome::backSeconds),
        figure(one -> one.loss().at(0).seconds()),
        lossBytes(),
        (int) outcomes.stream().filter(one -> one.stuckPerHour() > 0).count());
  }

  private Estimate figure(ToDoubleFunction<FailoverOutcome> figure) {
    return Estimates.mean(outcomes.stream().mapToDouble(figure).toArray());
  }

  private Estimate lossBytes() {
    return outcomes.stream().anyMatch(one -> Double.isNaN(one.loss().at(0).bytes()))
        ? Estimate.nothing(outcomes.size(), "not known in some replications")
        : figure(one -> one.loss().at(0).bytes());
  }

  private LossByDecision.At meanLoss(double after) {
    final List<LossByDecision.At> all =
        outcomes.stream().map(outcome -> outcome.loss().at(after)).toList();
    return new LossByDecision.At(
        after,
        all.stream().mapToDouble(LossByDecision.At::seconds).sum() / all.size(),
        all.stream().mapToDouble(LossByDecision.At::bytes).sum() / all.size());
  }

  private BreakEven breakEven(List<DecisionRow> rows) {
    final List<double[]> savings = new ArrayList<>();
    final List<Double> times = new ArrayList<>();
    for (final double after : fine(rows)) {
      costs
          .at(after)
          .ifPresent(
              weighed -> {
                times.add(after);
                savings.add(weighed.savings());
              });
    }
    return resampling.breakEven(
        times.stream().mapToDouble(Double::doubleValue).toArray(), savings, rows.get(0).failOver());
  }

  /** The times, and more of them where the cheaper choice changes. */
  private static Set<Double> fine(List<DecisionRow> rows) {
    final Set<Double> times = new TreeSet<>();
    for (int i = 0; i < rows.size(); i++) {
      final double after = rows.get(i).afterSeconds();
      times.add(after);
      if (i > 0 && rows.get(i).failOver() != rows.get(i - 1).failOver()) {
        final double before = rows.get(i - 1).afterSeconds();
        for (int part = 1; part < PARTS; part++) {
          times.add(before + (after - before) * part / PARTS);
        }
      }
    }
    return times;
  }
}
