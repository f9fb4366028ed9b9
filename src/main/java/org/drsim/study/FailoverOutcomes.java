package org.drsim.study;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.ApplicationMeasures.Down;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.quantity.ReadingUnit;
import org.drsim.run.RunResult;
import org.drsim.scenario.Application;

/** Reads what failovers bring and cost from replications in which they are decided at one time. */
final class FailoverOutcomes {

  private static final double HOUR = 3600;

  private final String fault;
  private final List<Application> applications;
  private final DecisionPrices prices;
  private final double afterSeconds;

  /**
   * @param fault whose failover counts
   * @param afterSeconds from its beginning to the decision
   */
  FailoverOutcomes(
      String fault, List<Application> applications, DecisionPrices prices, double afterSeconds) {
    this.fault = fault;
    this.applications =
        applications.stream().filter(stated -> stated.costPerHour() != null).toList();
    this.prices = prices;
    this.afterSeconds = afterSeconds;
  }

  /** Whether there is a failover that counts. */
  boolean isIn(RunResult result) {
    return outages(result).anyMatch(one -> !one.plans().isEmpty());
  }

  /** Whether the outage began in the warm-up. */
  boolean isInWarmUp(RunResult result) {
    return result.outagesOfRun().inWarmUp().stream().anyMatch(one -> one.fault().equals(fault));
  }

  private Stream<OutageMeasures> outages(RunResult result) {
    return result.outages().stream().filter(one -> one.fault().equals(fault));
  }

  /**
   * Of one replication in which the fault begins. Where no failover does, as nothing could start
   * it, all stays down and nothing is lost.
   *
   * @throws NoDecisionException if its loss has a price and is not known
   */
  FailoverOutcome of(RunResult result) throws NoDecisionException {
    final OutageMeasures outage =
        outages(result)
            .filter(one -> !one.plans().isEmpty())
            .findFirst()
            .or(() -> outages(result).findFirst())
            .orElseThrow();
    final FailoverOutcome outcome = of(outage, result.services());
    checkLoss(outcome);
    return outcome;
  }

  private FailoverOutcome of(OutageMeasures outage, List<ApplicationMeasures> services) {
    final Downtime down = prices.ofApplications() ? ofServices(outage, services) : ofPlans(outage);
    return new FailoverOutcome(
        down.backPerHour,
        down.stuckPerHour,
        down.cost,
        down.backSeconds(),
        outage.plans().stream().mapToDouble(PlanOutage::lossSeconds).max().orElse(0),
        outage.plans().stream().mapToDouble(PlanOutage::lossBytes).sum());
  }

  private NoDecisionException problem(String what) {
    return new NoDecisionException(
        "in a replication "
            + what
            + (afterSeconds > 0
                ? " (decided after " + ReadingUnit.duration(afterSeconds) + ")"
                : ""));
  }

  private void checkLoss(FailoverOutcome outcome) throws NoDecisionException {
    if (prices.lossPerHour() > 0 && !Double.isFinite(outcome.lossSeconds())) {
      throw problem(
          outcome.lossSeconds() == Double.POSITIVE_INFINITY
              ? "a machine had no recovery point to fail over to: its loss has no price"
              : "the run ended before it was known what the failover loses: lengthen"
                  + " simulation.duration");
    }
    if (prices.lossPerGib() > 0 && Double.isNaN(outcome.lossBytes())) {
      throw problem(
          "it is not known how many bytes the failover loses: its recovery points are from before"
              + " the simulation, or it ended too early; let the fault begin later, and lengthen"
              + " simulation.duration");
    }
  }

  /** All that is failed over has one price. */
  private Downtime ofPlans(OutageMeasures outage) {
    final Downtime down = new Downtime();
    down.add(prices.downtimePerHour(), lastBack(outage));
    return down;
  }

  /** From the decision; positive infinity where not all served. */
  private static double lastBack(OutageMeasures outage) {
    return outage.plans().stream()
        .mapToDouble(PlanOutage::fromDecisionSeconds)
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Each application that the outage stops, or the failover, has its own. */
  private Downtime ofServices(OutageMeasures outage, List<ApplicationMeasures> services) {
    final double decided = outage.startSeconds() + afterSeconds;
    final Downtime down = new Downtime();
    for (final Application application : applications) {
      final double price = Objects.requireNonNull(application.costPerHour());
      services.stream()
          .filter(service -> service.name().equals(application.name()))
          .flatMap(service -> service.outages().stream())
          .filter(time -> isOf(outage, time))
          .mapToDouble(Down::endSeconds)
          .findFirst()
          .ifPresent(end -> down.add(price, end - decided));
    }
    return down;
  }

  /** From the beginning of the outage, or from within its failover; others have other causes. */
  private boolean isOf(OutageMeasures outage, Down time) {
    final double began = outage.startSeconds();
    final double decided = began + afterSeconds;
    return time.startSeconds() <= began
        ? time.endSeconds() > began
        : time.startSeconds() >= decided && time.startSeconds() <= decided + lastBack(outage);
  }

  /** Adds up downtime. */
  private static final class Downtime {

    private double backPerHour;
    private double stuckPerHour;
    private double cost;
    private double lastSeconds = Double.NEGATIVE_INFINITY;

    /**
     * Of one thing.
     *
     * @param seconds from the decision; negative where it serves before
     */
    void add(double perHour, double seconds) {
      if (Double.isInfinite(seconds)) {
        stuckPerHour += perHour;
      } else {
        backPerHour += perHour;
        cost += perHour * seconds / HOUR;
        lastSeconds = Math.max(lastSeconds, Math.max(0, seconds));
      }
    }

    double backSeconds() {
      return lastSeconds >= 0 ? lastSeconds : Double.POSITIVE_INFINITY;
    }
  }
}
