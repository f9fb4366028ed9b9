package org.drsim.study;

/**
 * What one replication says of a failover, and its price.
 *
 * @param backPerHour price of the downtime of what the failover brings back
 * @param stuckPerHour the same of what stays down until the outage ends
 * @param downtimeCost of what is brought back, from the decision until it serves
 * @param backSeconds from the decision until the last of it serves; infinite where nothing does
 * @param loss of data, by when it is decided
 */
public record FailoverOutcome(
    double backPerHour,
    double stuckPerHour,
    double downtimeCost,
    double backSeconds,
    LossByDecision loss) {

  private static final double HOUR = 3600;
  private static final double GIB = 1L << 30;

  /** What an outage costs that ends by itself. */
  double ofWaiting(double durationSeconds) {
    return (backPerHour + stuckPerHour) * durationSeconds / HOUR;
  }

  /**
   * What an outage costs in which one fails over; the failover goes on also where the outage ends
   * before it.
   *
   * @param atSeconds when, from its beginning
   */
  double ofFailingOver(double atSeconds, double durationSeconds, DecisionPrices prices) {
    final double exposed = Math.max(0, durationSeconds - atSeconds - backSeconds);
    return backPerHour * atSeconds / HOUR
        + downtimeCost
        + stuckPerHour * durationSeconds / HOUR
        + lossCost(loss.at(atSeconds), prices)
        + prices.exposurePerHour() * exposed / HOUR;
  }

  private static double lossCost(LossByDecision.At lost, DecisionPrices prices) {
    final double ofTime =
        prices.lossPerHour() == 0 ? 0 : prices.lossPerHour() * lost.seconds() / HOUR;
    final double ofBytes = prices.lossPerGib() == 0 ? 0 : prices.lossPerGib() * lost.bytes() / GIB;
    return ofTime + ofBytes;
  }
}
