package org.drsim.study;

/**
 * What an outage and the way out of it cost, in any currency.
 *
 * @param downtimePerHour of all that the failover brings back, until the last of it serves; not a
 *     number for what each application states
 * @param lossPerHour of writes that are lost
 * @param lossPerGib of data that is lost
 * @param exposurePerHour of serving unprotected, from the end of the failover to the end of the
 *     outage, as nothing can be replicated back before
 */
public record DecisionPrices(
    double downtimePerHour, double lossPerHour, double lossPerGib, double exposurePerHour) {

  /** Whether applications have prices of their own. */
  boolean ofApplications() {
    return Double.isNaN(downtimePerHour);
  }
}
