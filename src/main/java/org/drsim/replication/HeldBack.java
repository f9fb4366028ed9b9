package org.drsim.replication;

import java.util.Arrays;
import org.drsim.flow.Flow;
import org.drsim.flow.FlowPath;

/** For how long each limit of a path has held back the batches of one machine. */
public final class HeldBack {

  private final FlowPath path;
  private final double measuredFrom;

  /** By each resource with a limit. */
  private final double[] byResource;

  HeldBack(FlowPath path, double measuredFrom) {
    this.path = path;
    this.measuredFrom = measuredFrom;
    this.byResource = new double[path.resources().size()];
  }

  /** A flow is done that began at a time. */
  void add(Flow flow, double begun) {
    if (path.hasBeenCongested() && begun >= measuredFrom) {
      for (int i = 0; i < byResource.length; i++) {
        byResource[i] += path.secondsHeldBy(i + 1, flow);
      }
    }
  }

  /** The path. */
  public FlowPath path() {
    return path;
  }

  /** Seconds by a resource with a limit, by its place on the path. */
  public double seconds(int resource) {
    return byResource[resource];
  }

  /** By all resources together; the rest of the time of sending it was the cap. */
  public double seconds() {
    return Arrays.stream(byResource).sum();
  }
}
