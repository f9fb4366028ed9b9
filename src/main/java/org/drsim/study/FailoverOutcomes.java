package org.drsim.study;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.ApplicationMeasures.Down;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.run.RunResult;
import org.drsim.scenario.Application;

/** Reads what failovers bring and cost from replications in which they are decided at once. */
final class FailoverOutcomes {

  private static final double HOUR = 3600;

  private final String fault;
  private final List<Application> applications;
  private final DecisionPrices prices;

  /**
   * @param fault whose failover counts
   */
  FailoverOutcomes(String fault, List<Application> applications, DecisionPrices prices) {
    this.fault = fault;
    this.applications =
        applications.stream().filter(stated -> stated.costPerHour() != null).toList();
    this.prices = prices;
  }

  /** The outage in which the failover took place; nothing where the fault did not begin. */
  Optional<OutageMeasures> outage(RunResult result) {
    return result.outages().stream()
        .filter(one -> one.fault().equals(fault) && !one.plans().isEmpty())
        .findFirst();
  }

  /**
   * Of one replication; nothing where the fault did not begin.
   *
   * @param loss that it has
   * @throws NoDecisionException if its loss has a price and is not known
   */
  Optional<FailoverOutcome> of(RunResult result, LossByDecision loss) throws NoDecisionException {
    for (final LossByDecision.At at : loss.all()) {
      checkLoss(at.seconds(), at.bytes());
    }
    return outage(result).map(outage -> of(outage, result.services(), loss));
  }

  private FailoverOutcome of(
      OutageMeasures outage, List<ApplicationMeasures> services, LossByDecision loss) {
    final Downtime down = prices.ofApplications() ? ofServices(outage, services) : ofPlans(outage);
    return new FailoverOutcome(
        down.backPerHour, down.stuckPerHour, down.cost, down.backSeconds(), loss);
  }

  private void checkLoss(double seconds, double bytes) throws NoDecisionException {
    if (prices.lossPerHour() > 0 && !Double.isFinite(seconds)) {
      throw new NoDecisionException(
          seconds == Double.POSITIVE_INFINITY
              ? "in a replication a machine had no recovery point to fail over to: its loss has no price"
              : "a replication ended before it was known what the failover loses: lengthen simulation.duration");
    }
    if (prices.lossPerGib() > 0 && Double.isNaN(bytes)) {
      throw new NoDecisionException(
          "in a replication it is not known how many bytes the failover loses: its recovery points are"
              + " from before the simulation, or it ended too early; let the fault begin later, and"
              + " lengthen simulation.duration");
    }
  }

  /** All that is failed over has one price. */
  private Downtime ofPlans(OutageMeasures outage) {
    final Downtime down = new Downtime();
    final double back =
        outage.plans().stream().mapToDouble(PlanOutage::fromDecisionSeconds).max().orElseThrow();
    down.add(prices.downtimePerHour(), back);
    return down;
  }

  /** Each application that the outage stops has its own. */
  private Downtime ofServices(OutageMeasures outage, List<ApplicationMeasures> services) {
    final Downtime down = new Downtime();
    for (final Application application : applications) {
      final double price = Objects.requireNonNull(application.costPerHour());
      services.stream()
          .filter(service -> service.name().equals(application.name()))
          .flatMap(service -> service.outages().stream())
          .filter(time -> time.endSeconds() > outage.startSeconds())
          .mapToDouble(Down::endSeconds)
          .findFirst()
          .ifPresent(end -> down.add(price, end - outage.decidedSeconds()));
    }
    return down;
  }

  /** Adds up downtime. */
  private static final class Downtime {

    private double backPerHour;
    private double stuckPerHour;
    private double cost;
    private double lastSeconds = Double.NEGATIVE_INFINITY;

    void add(double perHour, double seconds) {
      if (Double.isInfinite(seconds)) {
        stuckPerHour += perHour;
      } else {
        backPerHour += perHour;
        cost += perHour * seconds / HOUR;
        lastSeconds = Math.max(lastSeconds, seconds);
      }
    }

    double backSeconds() {
      return lastSeconds >= 0 ? lastSeconds : Double.POSITIVE_INFINITY;
    }
  }
}
