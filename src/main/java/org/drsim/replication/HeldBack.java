package org.drsim.replication;

import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;

/** For how long each limit of a path has held back the batches of one machine. */
public final class HeldBack {

  private final FlowPath path;
  private final double measuredFrom;
  private final double[] seconds;

  HeldBack(FlowPath path, double measuredFrom) {
    this.path = path;
    this.measuredFrom = measuredFrom;
    this.seconds = new double[path.resources().size() + 1];
  }

  /** A flow is done that began at a time. */
  void add(Flow flow, double begun) {
    if (begun >= measuredFrom) {
      for (int limit = 0; limit < seconds.length; limit++) {
        seconds[limit] += path.secondsHeldBy(limit, flow);
      }
    }
  }

  /** The path. */
  public FlowPath path() {
    return path;
  }

  /** Seconds by the cap (0) or by a resource with a limit (1 for the first of the path). */
  public double seconds(int limit) {
    return seconds[limit];
  }

  /** By all limits together. */
  public double seconds() {
    double sum = 0;
    for (final double one : seconds) {
      sum += one;
    }
    return sum;
  }
}
