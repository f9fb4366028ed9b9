package org.drsim.fault;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.drsim.flow.Resource;
import org.drsim.replication.ReplicationPath;

/** Shared resources with less than their capacity, and links that take longer than usual. */
final class Slowdowns {

  // Only looked up by what they are about: their order never matters.
  private final IdentityHashMap<Resource, Capacity> capacities = new IdentityHashMap<>();
  private final IdentityHashMap<ReplicationPath, Latency> latencies = new IdentityHashMap<>();

  /** One without a limit has none, whatever its share. */
  Effect ofCapacity(Resource resource, double factor) {
    if (resource.capacity() == Double.POSITIVE_INFINITY) {
      return Effect.of(now -> {}, now -> {});
    }
    final Capacity capacity = capacities.computeIfAbsent(resource, Capacity::new);
    return Effect.of(now -> capacity.add(factor, now), now -> capacity.remove(factor, now));
  }

  Effect ofLatency(ReplicationPath path, double seconds) {
    final Latency latency = latencies.computeIfAbsent(path, Latency::new);
    return Effect.of(now -> latency.add(seconds), now -> latency.remove(seconds));
  }

  private static final class Capacity {

    private final Resource resource;
    private final double whole;
    private final Factors factors = new Factors();

    private Capacity(Resource resource) {
      this.resource = resource;
      this.whole = resource.capacity();
    }

    private void add(double factor, double now) {
      factors.add(factor);
      resource.changeCapacity(whole * factors.product(), now);
    }

    private void remove(double factor, double now) {
      factors.remove(factor);
      resource.changeCapacity(whole * factors.product(), now);
    }
  }

  private static final class Latency {

    private final ReplicationPath path;
    private final List<Double> added = new ArrayList<>();

    private Latency(ReplicationPath path) {
      this.path = path;
    }

    private void add(double seconds) {
      added.add(seconds);
      tell();
    }

    private void remove(double seconds) {
      added.remove(Double.valueOf(seconds));
      tell();
    }

    private void tell() {
      path.addLinkLatency(added.stream().mapToDouble(Double::doubleValue).sum());
    }
  }
}
