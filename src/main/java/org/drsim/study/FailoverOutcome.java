package org.drsim.study;

/**
 * What one replication says of a failover that is decided at one time of the outage, and its price.
 *
 * @param backPerHour price of the downtime of what the failover brings back
 * @param stuckPerHour the same of what stays down until the outage ends
 * @param downtimeCost of what is brought back, from the decision until it serves
 * @param backSeconds from the decision until the last of it serves; infinite where nothing does
 * @param lossSeconds the largest of all machines; positive infinity where one has no such point;
 *     not a number where the run ended before it was known
 * @param lossBytes of all machines; not a number where that is not known of one
 */
public record FailoverOutcome(
    double backPerHour,
    double stuckPerHour,
    double downtimeCost,
    double backSeconds,
    double lossSeconds,
    double lossBytes) {

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
   * @param atSeconds when it is decided, from its beginning
   */
  double ofFailingOver(double atSeconds, double durationSeconds, DecisionPrices prices) {
    final double exposed = Math.max(0, durationSeconds - atSeconds - backSeconds);
    return backPerHour * atSeconds / HOUR
        + downtimeCost
        + stuckPerHour * durationSeconds / HOUR
        + lossCost(prices)
        + prices.exposurePerHour() * exposed / HOUR;
  }

  private double lossCost(DecisionPrices prices) {
    final double ofTime = prices.lossPerHour() == 0 ? 0 : prices.lossPerHour() * lossSeconds / HOUR;
    final double ofBytes = prices.lossPerGib() == 0 ? 0 : prices.lossPerGib() * lossBytes / GIB;
    return ofTime + ofBytes;
  }
}
