package org.drsim.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/** The costs of many outages that have lasted for so long. */
final class WeighedCosts {

  private static final double P90 = 0.9;

  private final double afterSeconds;
  private final double stillDown;
  private final double remainingSeconds;
  private final List<FailoverOutcome> outcomes;
  private final int draws;
  private final double[] waiting;
  private final double[] failingOver;

  /**
   * @param stillDown probability of an outage that lasts so long
   * @param remainingSeconds how much longer it lasts, in the mean
   * @param outcomes of failovers that are decided then, one for each replication
   * @param waiting cost of each outage, as many for each replication; those of one replication
   *     together
   * @param failingOver likewise
   */
  WeighedCosts(
      double afterSeconds,
      double stillDown,
      double remainingSeconds,
      List<FailoverOutcome> outcomes,
      double[] waiting,
      double[] failingOver) {
    this.afterSeconds = afterSeconds;
    this.stillDown = stillDown;
    this.remainingSeconds = remainingSeconds;
    this.outcomes = outcomes;
    this.draws = waiting.length / outcomes.size();
    this.waiting = waiting;
    this.failingOver = failingOver;
  }

  double afterSeconds() {
    return afterSeconds;
  }

  double waitMean() {
    return mean(waiting, 0, waiting.length);
  }

  /** How much failing over saves in the mean, by replication of the failover. */
  double[] savings() {
    final double[] savings = new double[outcomes.size()];
    for (int i = 0; i < savings.length; i++) {
      savings[i] = mean(waiting, i * draws, draws) - mean(failingOver, i * draws, draws);
    }
    return savings;
  }

  /**
   * As a row.
   *
   * <p>The rule to fail over at this time differs from waiting for ever by what failing over then
   * saves, where it comes to that.
   *
   * @param waitingMean expected cost, at the beginning, of waiting for ever
   */
  DecisionRow row(double waitingMean) {
    final Estimate saving = Estimates.mean(savings());
    return new DecisionRow(
        afterSeconds,
        stillDown,
        remainingSeconds,
        waitMean(),
        p90(waiting),
        mean(failingOver, 0, failingOver.length),
        p90(failingOver),
        saving,
        waitingMean - stillDown * saving.value(),
        mean(FailoverOutcome::backSeconds),
        mean(FailoverOutcome::lossSeconds),
        mean(FailoverOutcome::lossBytes),
        (int) outcomes.stream().filter(one -> one.stuckPerHour() > 0).count());
  }

  /** Of a failover; infinite or not a number where one is. */
  private double mean(ToDoubleFunction<FailoverOutcome> figure) {
    return mean(outcomes.stream().mapToDouble(figure).toArray(), 0, outcomes.size());
  }

  /** The smallest cost that nine of ten do not exceed. */
  private static double p90(double[] costs) {
    final double[] sorted = costs.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) StrictMath.ceil(P90 * sorted.length) - 1)];
  }

  private static double mean(double[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }
}
