package org.drsim.run;

import org.drsim.flow.Resource;
import org.drsim.flow.Usage;

/**
 * How something that machines share was used, after the warm-up.
 *
 * @param kind as results call it
 * @param capacityBytesPerSecond positive infinity for no limit
 * @param busiestBytesPerSecond in the busiest five minutes
 * @param maxBacklogBytes most that waited in it; not a number where nothing can
 */
public record ResourceUse(
    String name,
    String kind,
    double capacityBytesPerSecond,
    double meanBytesPerSecond,
    double busiestBytesPerSecond,
    double maxBacklogBytes) {

  static ResourceUse of(Resource resource, double maxBacklogBytes, double fromSeconds, double now) {
    final Usage usage = resource.usage(now);
    return new ResourceUse(
        resource.name(),
        resource.kind(),
        resource.capacity(),
        usage.bytes() / (now - fromSeconds),
        usage.busiestBytesPerSecond(now),
        maxBacklogBytes);
  }
}
