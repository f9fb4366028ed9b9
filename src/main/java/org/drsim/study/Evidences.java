package org.drsim.study;

import java.util.Arrays;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.statistics.BettingTest;
import org.drsim.statistics.BinomialTest;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.StudentTest;

/** Weighs observations for and against an objective, by the test that suits its qualifier. */
final class Evidences {

  private static final double HALF_ERROR = (1 - Estimates.CONFIDENCE) / 2;

  private final Objective objective;
  private final double[] amounts;
  private final double[] weights;
  private final int replications;

  /** Of a replication, in seconds. */
  private final double measured;

  private Evidences(ObjectiveObservations all, int reading, double measured) {
    this.objective = all.readings().get(reading).stated();
    this.amounts = all.amounts(reading);
    this.weights = all.weights(reading);
    this.replications = all.replications();
    this.measured = measured;
  }

  /**
   * The evidence of one reading.
   *
   * @param measured how long a replication is measured, in seconds
   */
  static Evidence of(ObjectiveObservations all, int reading, double measured) {
    return new Evidences(all, reading, measured).evidence();
  }

  private Evidence evidence() {
    if (amounts.length == 0) {
      final String why = "it exists in none of " + ObjectiveVerdicts.replications(replications);
      return Evidence.none(Estimate.nothing(0, why), why);
    }
    return switch (objective.qualifier().form()) {
      case TIME -> ofTime();
      case OUTAGES -> ofOutages();
      case MEAN -> objective.metric().of() == Metric.Of.RUN ? ofBounded() : ofMean();
      case WORST -> ofWorst();
    };
  }

  private Evidence ofTime() {
    final double longest = Arrays.stream(weights).max().getAsDouble();
    return ofShare(amounts, weights, Math.max(measured, longest));
  }

  private Evidence ofShare(double[] within, double[] of, double most) {
    final BettingTest test = new BettingTest(within, of, most);
    final double share = objective.qualifier().share();
    return new Evidence(
        test.above(share),
        test.below(share),
        true,
        () ->
            new Estimate(
                Arrays.stream(within).sum() / Arrays.stream(of).sum(),
                test.lowerBound(HALF_ERROR),
                test.upperBound(HALF_ERROR),
                within.length,
                null),
        level -> test.needed(share, level),
        "");
  }

  /** Outages of one replication depend on each other: then each replication is one observation. */
  private Evidence ofOutages() {
    if (Arrays.stream(weights).anyMatch(count -> count > 1)) {
      final double[] shares = new double[amounts.length];
      Arrays.setAll(shares, i -> amounts[i] / weights[i]);
      final double[] ones = new double[amounts.length];
      Arrays.fill(ones, 1);
      return ofShare(shares, ones, 1);
    }
    final int within = (int) Arrays.stream(amounts).filter(one -> one > 0).count();
    final BinomialTest test = new BinomialTest(within, amounts.length);
    final double share = objective.qualifier().share();
    return new Evidence(
        test.above(share),
        test.below(share),
        false,
        () -> Estimates.proportion(within, amounts.length),
        level -> test.needed(share, level),
        "");
  }

  /** The mean of values from 0 to the length of the replication, or to 1. */
  private Evidence ofBounded() {
    final double most = objective.metric() == Metric.UNPROTECTED ? measured : 1;
    final double[] all = new double[amounts.length];
    Arrays.fill(all, most);
    final BettingTest test = new BettingTest(amounts, all, most);
    final double share = objective.limit() / most;
    final boolean upper = objective.comparison().isUpperLimit();
    return new Evidence(
        upper ? test.below(share) : test.above(share),
        upper ? test.above(share) : test.below(share),
        true,
        () ->
            new Estimate(
                Arrays.stream(amounts).average().getAsDouble(),
                most * test.lowerBound(HALF_ERROR),
                most * test.upperBound(HALF_ERROR),
                amounts.length,
                null),
        level -> test.needed(share, level),
        "");
  }

  private Evidence ofMean() {
    final Estimate estimate = Estimates.mean(amounts);
    final boolean upper = objective.comparison().isUpperLimit();
    if (Double.isNaN(estimate.value())) {
      // Some are infinite, and so is the mean, whatever more replications show.
      final double certain = 0;
      return new Evidence(
          upper ? 1 : certain, upper ? certain : 1, true, () -> estimate, level -> 0, "");
    }
    final StudentTest test = new StudentTest(amounts, objective.limit());
    return new Evidence(
        upper ? test.below() : test.above(),
        upper ? test.above() : test.below(),
        false,
        () -> estimate,
        test::needed,
        amounts.length >= StudentTest.FEWEST && !test.isPossible()
            ? "the same in all " + amounts.length + " replications, no spread to judge by"
            : "");
  }

  /** What was seen was seen; what was not may yet come. */
  private Evidence ofWorst() {
    final boolean upper = objective.comparison().isUpperLimit();
    final double worst =
        upper
            ? Arrays.stream(amounts).max().getAsDouble()
            : Arrays.stream(amounts).min().getAsDouble();
    final String why =
        "seen in " + ObjectiveVerdicts.replications(amounts.length) + ", not a bound";
    return new Evidence(
        1,
        ByValue.holds(objective, worst) ? 1 : 0,
        true,
        () -> Estimate.withoutBounds(worst, amounts.length, why),
        level -> 0,
        why);
  }
}
