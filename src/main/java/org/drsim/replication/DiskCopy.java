package org.drsim.replication;

import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;

/**
 * The copy of a machine's disks as a whole, beside its batches and sharing their way. What has been
 * copied stays so when the way is cut.
 */
final class DiskCopy {

  private final FlowPath over;
  private final PathStops stops;
  private final Runnable next;
  private final Flow flow = new Flow(this::copied);
  private boolean underWay;

  /** On the wire, when the copy last stopped. */
  private double left;

  /**
   * @param next done when everything is copied
   */
  DiskCopy(FlowPath over, PathStops stops, Runnable next) {
    this.over = over;
    this.stops = stops;
    this.next = next;
    stops.tell(this::copyWhileAllWorks);
  }

  /** Copies from the beginning, whatever has been copied before. */
  void start(double wireBytes) {
    if (flow.isUnderWay()) {
      over.stop(flow);
    }
    left = wireBytes;
    underWay = true;
    copyWhileAllWorks();
  }

  boolean isUnderWay() {
    return underWay;
  }

  private void copyWhileAllWorks() {
    final boolean works = stops.dataFlow();
    if (works && underWay && !flow.isUnderWay()) {
      over.start(flow, left);
    } else if (!works && flow.isUnderWay()) {
      left = over.stop(flow);
    }
  }

  private void copied() {
    underWay = false;
    next.run();
  }
}
