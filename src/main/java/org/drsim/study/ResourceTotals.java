package org.drsim.study;

import org.drsim.run.ResourceUse;

/** Adds up how one resource was used over replications. */
final class ResourceTotals {

  private String name = "";
  private String kind = "";
  private double capacity = Double.NaN;
  private final Mean bytesPerSecond = new Mean();
  private double maxBacklog = Double.NaN;

  void add(ResourceUse use) {
    name = use.name();
    kind = use.kind();
    capacity = use.capacityBytesPerSecond();
    bytesPerSecond.add(use.meanBytesPerSecond(), use.busiestBytesPerSecond());
    addBacklog(use.maxBacklogBytes());
  }

  void addAll(ResourceTotals other) {
    name = other.name;
    kind = other.kind;
    capacity = other.capacity;
    bytesPerSecond.addAll(other.bytesPerSecond);
    addBacklog(other.maxBacklog);
  }

  private void addBacklog(double bytes) {
    maxBacklog = Double.isNaN(maxBacklog) ? bytes : Math.max(maxBacklog, bytes);
  }

  void pass(State state) {
    name = state.text(name);
    kind = state.text(kind);
    capacity = state.number(capacity);
    bytesPerSecond.pass(state);
    maxBacklog = state.number(maxBacklog);
  }

  ResourceReport report() {
    return new ResourceReport(
        name, kind, capacity, bytesPerSecond.mean(), bytesPerSecond.max(), maxBacklog);
  }
}
