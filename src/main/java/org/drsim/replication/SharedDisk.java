package org.drsim.replication;

import java.util.ArrayDeque;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Simulator;
import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;
import org.drsim.flow.Usage;

/** A replica disk in a storage account that other disks write to as well: one part at a time. */
final class SharedDisk {

  private final Simulator simulator;
  private final FlowPath path;
  private final Usage usage;
  private final double measuredFrom;
  private final ArrayDeque<Part> parts = new ArrayDeque<>();
  private final Flow flow = new Flow(this::done);
  private final HeldBack heldBack;
  private double begun;
  private double busySeconds;

  SharedDisk(Simulator simulator, FlowPath path, Usage usage, double measuredFrom) {
    this.simulator = simulator;
    this.path = path;
    this.usage = usage;
    this.heldBack = new HeldBack(path, measuredFrom);
    this.measuredFrom = measuredFrom;
  }

  /**
   * @param applied told how long it took, without waiting for other parts
   */
  void apply(long bytes, DoubleConsumer applied) {
    parts.add(new Part(bytes, applied));
    serve();
  }

  private void serve() {
    if (!parts.isEmpty() && !flow.isUnderWay()) {
      begun = simulator.now();
      path.start(flow, (double) parts.element().bytes());
    }
  }

  private void done() {
    final Part part = parts.remove();
    final double now = simulator.now();
    heldBack.add(flow, begun);
    busySeconds += begun >= measuredFrom ? now - begun : 0;
    if (now > begun) {
      usage.add(begun, now, part.bytes() / (now - begun));
    } else {
      usage.addAt(now, (double) part.bytes());
    }
    part.applied().accept(now - begun);
    serve();
  }

  /** Forgets what it was to do. */
  void clear() {
    if (flow.isUnderWay()) {
      path.stop(flow);
    }
    parts.clear();
  }

  /** Counts what is under way as far as it has come. */
  void closeBooks(double now) {
    if (flow.isUnderWay() && now > begun) {
      usage.add(begun, now, (parts.element().bytes() - path.left(flow)) / (now - begun));
      heldBack.add(flow, begun);
      busySeconds += begun >= measuredFrom ? now - begun : 0;
    }
  }

  HeldBack heldBack() {
    return heldBack;
  }

  /** Of its own, or held back by the account. */
  double busySeconds() {
    return busySeconds;
  }

  Usage usage() {
    return usage;
  }

  private record Part(long bytes, DoubleConsumer applied) {}
}
