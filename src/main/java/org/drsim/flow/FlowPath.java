package org.drsim.flow;

import java.util.List;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Simulator;

/**
 * A way over some resources, with a cap on each single flow. All flows on it have the same rate at
 * every instant, so that one clock, in bytes that each of them has sent, serves them all.
 */
public final class FlowPath {

  private static final Resource[] NO_RESOURCES = new Resource[0];

  private final Simulator simulator;
  private final double cap;
  private final Resource[] limited;
  private final Resource[] unlimited;
  private FlowNetwork network;

  private final FlowHeap flows = new FlowHeap();
  private long started;

  private double rate;
  private double clock;
  private double clockSeconds;

  /** How many flows have gone since the clock was last set back. */
  private long gone;

  /** Since when flows have run at their cap; positive infinity while they do not. */
  private double atCapSince = Double.POSITIVE_INFINITY;

  private double nextFinish = Double.POSITIVE_INFINITY;

  private final HeldTimes held;

  // Scratch of the filling.
  boolean open;

  FlowPath(Simulator simulator, List<Resource> resources, double cap, FlowNetwork network) {
    this.simulator = simulator;
    this.cap = cap;
    this.limited = resources.stream().filter(Resource::isLimited).toArray(Resource[]::new);
    this.unlimited =
        limited.length == resources.size()
            ? NO_RESOURCES
            : resources.stream().filter(r -> !r.isLimited()).toArray(Resource[]::new);
    this.network = network;
    this.held = new HeldTimes(limited.length);
  }

  /**
   * Begins to send.
   *
   * @param flow at rest
   * @param bytes not negative; nothing is sent in no time, at once
   */
  public void start(Flow flow, double bytes) {
    Resource.requireNotNegative(bytes);
    if (flow.isUnderWay()) {
      throw new IllegalStateException("the flow is under way");
    }
    flow.path = this;
    final double now = simulator.now();
    advance(now);
    held.note(flow, now);
    if (bytes > 0 && !sendsAtOnce()) {
      join(flow, bytes, now);
    } else {
      pass(bytes, now);
      flow.finish();
    }
  }

  /**
   * Takes a flow off the path. One that is done in this instant, but comes after the one whose end
   * leads to this, has nothing left and does not do what it was to do when all is sent.
   *
   * @return what was still to be sent, in bytes
   */
  public double stop(Flow flow) {
    if (flow.path != this) {
      throw new IllegalStateException("the flow is not on this path");
    }
    if (flow.sent) {
      flow.sent = false;
      flow.path = null;
      return 0;
    }
    advance(simulator.now());
    final double left = Math.max(0, flow.credit - clock);
    flows.remove(flow);
    gone++;
    flow.path = null;
    network.left(this);
    return left;
  }

  /** What is still to be sent of a flow that is under way on this path, in bytes. */
  public double left(Flow flow) {
    advance(simulator.now());
    return flow.sent ? 0 : Math.max(0, flow.credit - clock);
  }

  /** How many flows are under way. */
  public int flows() {
    return flows.size();
  }

  /** Of each flow now, in bytes per second. */
  public double rate() {
    return rate;
  }

  /** The most that one flow may have, in bytes per second. */
  public double cap() {
    return cap;
  }

  /** The resources with a limit. */
  public List<Resource> resources() {
    return List.of(limited);
  }

  /**
   * For how long a flow, since its start, was held back by its cap (0) or by a resource with a
   * limit (1 for the first of {@link #resources}). To be asked while it is under way, or in the
   * instant in which it is done or stopped.
   */
  public double secondsHeldBy(int limit, Flow flow) {
    final double now = simulator.now();
    final double unbooked = flows.size() > 0 ? Math.max(0, now - clockSeconds) : 0;
    return held.of(limit, flow, unbooked, now);
  }

  /** Whether a resource has ever held flows back on this path. */
  public boolean hasBeenCongested() {
    return held.congestedOnce();
  }

  /** Whether everything is sent in no time, for no limit is on the way. */
  public boolean sendsAtOnce() {
    return limited.length == 0 && cap == Double.POSITIVE_INFINITY;
  }

  /** Sends at once, over a path that does so. */
  public void pass(double bytes, double now) {
    for (final Resource resource : unlimited) {
      resource.passed(bytes, now);
    }
  }

  private void join(Flow flow, double bytes, double now) {
    if (flows.size() == 0) {
      // The clock starts anew, so that it never grows beyond what it can tell apart.
      clock = 0;
      clockSeconds = now;
      rate = 0;
    }
    flow.finishAtCap = Nanoseconds.round(now + bytes / cap);
    flow.credit = clock + bytes;
    flow.number = started++;
    flows.add(flow);
    network.joined(this);
  }

  Resource[] limited() {
    return limited;
  }

  FlowNetwork network() {
    return network;
  }

  void belongTo(FlowNetwork merged) {
    network = merged;
  }

  boolean uses(Resource wanted) {
    for (final Resource resource : limited) {
      if (resource == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Notes in each resource how often one flow passes it. */
  void countPasses() {
    for (final Resource resource : limited) {
      resource.open = 0;
    }
    for (final Resource resource : limited) {
      resource.open++;
    }
  }

  /** When the next of its flows is done, at the present rate. */
  double nextFinish() {
    return nextFinish;
  }

  /** One flow more or less at the present rate. */
  void changeUse(double flowRate, double now) {
    for (final Resource resource : limited) {
      resource.changeRate(flowRate, now);
    }
    for (final Resource resource : unlimited) {
      resource.changeRate(flowRate, now);
    }
  }

  void advance(double now) {
    if (now > clockSeconds) {
      if (flows.size() > 0) {
        clock += rate * (now - clockSeconds);
        held.pass(now - clockSeconds);
      }
      clockSeconds = now;
    }
  }

  /**
   * Sets the rate of each flow.
   *
   * @param by what holds it back: 0 for the cap, i for resource i − 1
   */
  void setRate(double newRate, int by, double now) {
    advance(now);
    if (newRate != cap) {
      atCapSince = Double.POSITIVE_INFINITY;
    } else if (rate != cap) {
      atCapSince = now;
    }
    rate = newRate;
    held.changeTo(by);
    foresee(now);
  }

  void foresee(double now) {
    nextFinish =
        flows.size() == 0 || rate == 0
            ? Double.POSITIVE_INFINITY
            : Math.max(now, finishOf(flows.first(), now));
  }

  /** Without congestion it depends on nothing but the flow itself, to the last bit. */
  private double finishOf(Flow flow, double now) {
    return flow.startedAt >= atCapSince
        ? flow.finishAtCap
        : Nanoseconds.round(now + (flow.credit - clock) / rate);
  }

  /** Takes off the flow that is done now and those that are done with it; adds them to a list. */
  void finish(double now, List<Flow> finished) {
    advance(now);
    clock = Math.max(clock, flows.first().credit);
    while (flows.size() > 0 && flows.first().credit <= clock) {
      final Flow flow = flows.first();
      flows.remove(flow);
      flow.sent = true;
      finished.add(flow);
      gone++;
    }
    if (gone > flows.size()) {
      setClockBack();
    }
    foresee(now);
  }

  /** Where the path is never empty: small steps would be lost on a clock that grows for years. */
  private void setClockBack() {
    flows.lowerAll(clock);
    clock = 0;
    gone = 0;
  }
}
