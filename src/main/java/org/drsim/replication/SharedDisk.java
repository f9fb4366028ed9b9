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
  private final ArrayDeque<Part> parts = new ArrayDeque<>();
  private final Flow flow = new Flow(this::done);
  private double begun;

  SharedDisk(Simulator simulator, FlowPath path, Usage usage) {
    this.simulator = simulator;
    this.path = path;
    this.usage = usage;
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
    if (now > begun) {
      usage.add(begun, now, part.bytes() / (now - begun));
    } else {
      usage.addAt(now, (double) part.bytes());
    }
    part.applied().accept(now - begun);
    serve();
  }

  Usage usage() {
    return usage;
  }

  private record Part(long bytes, DoubleConsumer applied) {}
}
