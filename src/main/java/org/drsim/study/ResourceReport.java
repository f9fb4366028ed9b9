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

  /** From 0 to 1; not a number where there is no limit. */
  public double meanUtilisation() {
    return share(meanBytesPerSecond);
  }

  /** In the busiest five minutes, from 0 to 1; not a number where there is no limit. */
  public double busiestUtilisation() {
    return share(busiestBytesPerSecond);
  }

  private double share(double bytesPerSecond) {
    return capacityBytesPerSecond < Double.POSITIVE_INFINITY
        ? bytesPerSecond / capacityBytesPerSecond
        : Double.NaN;
  }
}
