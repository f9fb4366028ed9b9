package org.drsim.study;

import org.drsim.measure.LimitUse;

/** Adds up what replications, or machines, show of one limit. */
final class LimitTotals {

  private final String name;
  private final String kind;
  private final double capacity;
  private final Mean utilisation = new Mean();
  private double rpoSecondSeconds;

  LimitTotals(String name, LimitUse first) {
    this.name = name;
    this.kind = first.kind();
    this.capacity = first.capacityBytesPerSecond();
  }

  void add(LimitUse use) {
    if (use.capacityBytesPerSecond() < Double.POSITIVE_INFINITY) {
      utilisation.add(
          use.meanBytesPerSecond() / use.capacityBytesPerSecond(),
          use.busiestBytesPerSecond() / use.capacityBytesPerSecond());
    }
    rpoSecondSeconds += use.rpoSecondSeconds();
  }

  /**
   * @param rpoSeconds for how long the RPO existed
   */
  LimitReport report(double rpoSeconds) {
    return new LimitReport(
        name,
        kind,
        capacity,
        utilisation.mean(),
        utilisation.max(),
        rpoSeconds > 0 ? rpoSecondSeconds / rpoSeconds : 0);
  }
}
