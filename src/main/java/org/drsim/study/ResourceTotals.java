package org.drsim.study;

import org.drsim.run.ResourceUse;

/** Adds up how one resource was used over replications. */
final class ResourceTotals {

  private final ResourceUse first;
  private final Mean bytesPerSecond = new Mean();
  private double maxBacklog = Double.NaN;

  ResourceTotals(ResourceUse first) {
    this.first = first;
  }

  void add(ResourceUse use) {
    bytesPerSecond.add(use.meanBytesPerSecond(), use.busiestBytesPerSecond());
    maxBacklog =
        Double.isNaN(maxBacklog)
            ? use.maxBacklogBytes()
            : Math.max(maxBacklog, use.maxBacklogBytes());
  }

  ResourceReport report() {
    return new ResourceReport(
        first.name(),
        first.kind(),
        first.capacityBytesPerSecond(),
        bytesPerSecond.mean(),
        bytesPerSecond.max(),
        maxBacklog);
  }
}
