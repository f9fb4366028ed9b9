package org.drsim.study;

/**
 * How something that machines share was used, over all replications.
 *
 * @param kind as results call it
 * @param capacityBytesPerSecond positive infinity for no limit
 * @param meanBytesPerSecond that passed
 * @param busiestBytesPerSecond in the busiest five minutes of any replication
 * @param maxBacklogBytes most that waited in it; not a number where nothing can
 */
public record ResourceReport(
    String name,
    String kind,
    double capacityBytesPerSecond,
    double meanBytesPerSecond,
    double busiestBytesPerSecond,
    double maxBacklogBytes) {

  /** From 0 to 1; 0 where there is no limit. */
  public double meanUtilisation() {
    return meanBytesPerSecond / capacityBytesPerSecond;
  }

  /** In the busiest five minutes, from 0 to 1; 0 where there is no limit. */
  public double busiestUtilisation() {
    return busiestBytesPerSecond / capacityBytesPerSecond;
  }
}
