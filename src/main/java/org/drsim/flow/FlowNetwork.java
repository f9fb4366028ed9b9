package org.drsim.flow;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Paths that are connected by resources with a limit. Rates are max-min fair: no flow can have more
 * without another one that has no more getting less. They are found by progressive filling
 * (Bertsekas and Gallager, Data Networks, 6.5.2) once per instant, and only when a resource is full
 * or becomes so; otherwise each flow just runs at its cap.
 */
final class FlowNetwork {

  /** Sums of rates are told from capacities by this much, relatively. */
  static final double ROUNDING = 1e-9;

  private final Simulator simulator;
  private final List<FlowPath> paths = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Alarm alarm;
  private final EventRoutine settle;
  private final List<Flow> finished = new ArrayList<>();

  private long flows;

  /** Whether some flow has less than its cap. */
  private boolean congested;

  private boolean settling;

  /** When the next flow is done. */
  private double wakeAt = Double.POSITIVE_INFINITY;

  FlowNetwork(Simulator simulator) {
    this.simulator = simulator;
    this.alarm =
        new Alarm(
            simulator, EventRoutine.of("network", "transfer done", Order.COMPLETION, this::wake));
    this.settle = EventRoutine.of("network", "rates settled", Order.SETTLE, this::settle);
  }

  void add(FlowPath path) {
    paths.add(path);
  }

  void add(Resource resource) {
    resources.add(resource);
  }

  /** Takes over everything of another one, in which nothing is under way. */
  void absorb(FlowNetwork other) {
    if (other != this) {
      if (other.flows > 0) {
        throw new IllegalStateException("networks cannot be connected while flows are under way");
      }
      other.paths.forEach(path -> path.belongTo(this));
      other.resources.forEach(resource -> resource.belongTo(this));
      paths.addAll(other.paths);
      resources.addAll(other.resources);
    }
  }

  void joined(FlowPath path) {
    flows++;
    boolean room = true;
    for (final Resource resource : path.limited()) {
      resource.joined(path.cap());
      room &= resource.hasRoom();
    }
    if (flows == 1 && !settling) {
      runAlone(path);
    } else if (room && !congested && !settling) {
      runAtCap(path);
    } else {
      // Until the rates are settled, later in this instant, it runs like the others of its path.
      path.changeUse(path.rate(), simulator.now());
      requestSettle();
    }
  }

  private void runAtCap(FlowPath path) {
    final double now = simulator.now();
    path.setRate(path.cap(), 0, now);
    path.changeUse(path.cap(), now);
    wakeAt = Math.min(wakeAt, path.nextFinish());
    alarm.setFor(wakeAt);
  }

  private void runAlone(FlowPath path) {
    final double now = simulator.now();
    double rate = path.cap();
    int heldBy = 0;
    path.countPasses();
    for (int i = 0; i < path.limited().length; i++) {
      final Resource resource = path.limited()[i];
      if (resource.capacity() / resource.open < rate) {
        rate = resource.capacity() / resource.open;
        heldBy = i + 1;
      }
    }
    congested = heldBy > 0;
    path.setRate(rate, heldBy, now);
    path.changeUse(rate, now);
    wakeAt = path.nextFinish();
    alarm.setFor(wakeAt);
  }

  /** A flow was taken off. */
  void left(FlowPath path) {
    final double now = simulator.now();
    depart(path, now);
    path.foresee(now);
    afterDepartures(now);
  }

  void capacityChanged() {
    if (flows > 0) {
      requestSettle();
    }
  }

  private void depart(FlowPath path, double now) {
    flows--;
    path.changeUse(-path.rate(), now);
    for (final Resource resource : path.limited()) {
      resource.left(path.cap());
    }
  }

  private void afterDepartures(double now) {
    if (flows == 0) {
      // Sums of many changes are a little off; an empty network is a fresh start.
      for (int i = 0; i < resources.size(); i++) {
        resources.get(i).forgetFlows(now);
      }
      congested = false;
      wakeAt = Double.POSITIVE_INFINITY;
    } else if (congested || settling) {
      requestSettle();
    } else {
      findWake();
    }
  }

  private void findWake() {
    wakeAt = Double.POSITIVE_INFINITY;
    for (int i = 0; i < paths.size(); i++) {
      wakeAt = Math.min(wakeAt, paths.get(i).nextFinish());
    }
    alarm.setFor(wakeAt);
  }

  private void wake() {
    alarm.rang();
    final double now = simulator.now();
    if (now >= wakeAt) {
      complete(now);
    } else {
      alarm.setFor(wakeAt);
    }
  }

  private void complete(double now) {
    for (int i = 0; i < paths.size(); i++) {
      final FlowPath path = paths.get(i);
      if (path.nextFinish() <= now) {
        final int before = finished.size();
        path.finish(now, finished);
        for (int done = before; done < finished.size(); done++) {
          depart(path, now);
        }
      }
    }
    wakeAt = Double.POSITIVE_INFINITY;
    afterDepartures(now);
    tellFinished();
  }

  private void tellFinished() {
    for (int i = 0; i < finished.size(); i++) {
      // Unless one that was told before has stopped it.
      if (finished.get(i).sent) {
        finished.get(i).finish();
      }
    }
    finished.clear();
  }

  private void requestSettle() {
    if (!settling) {
      settling = true;
      simulator.schedule(simulator.now(), settle);
    }
  }

  private void settle() {
    settling = false;
    final double now = simulator.now();
    congested = false;
    int open = 0;
    for (int i = 0; i < resources.size(); i++) {
      resources.get(i).left = resources.get(i).capacity();
      resources.get(i).open = 0;
      resources.get(i).resetDemand();
    }
    for (int i = 0; i < paths.size(); i++) {
      final FlowPath path = paths.get(i);
      path.open = path.flows() > 0;
      if (path.open) {
        open++;
        for (final Resource resource : path.limited()) {
          resource.open += path.flows();
          resource.addDemand(path.cap(), path.flows());
        }
      }
    }
    while (open > 0) {
      open -= freezeNext(now);
    }
    findWake();
  }

  /**
   * Raises all open paths together up to what each resource could give to all of its own. Those
   * that have reached their caps by then keep these; if there are none, the resource that could
   * give least stops the flows over it.
   */
  private int freezeNext(double now) {
    double level = Double.POSITIVE_INFINITY;
    Resource full = null;
    for (int i = 0; i < resources.size(); i++) {
      final Resource resource = resources.get(i);
      if (resource.open > 0 && Math.max(0, resource.left) / resource.open < level) {
        level = Math.max(0, resource.left) / resource.open;
        full = resource;
      }
    }
    final int capped = freeze(level, null, now);
    if (capped > 0) {
      return capped;
    }
    congested = true;
    return freeze(level, full, now);
  }

  /** Freezes the paths that use a resource at a rate, or those with caps up to it at their caps. */
  private int freeze(double level, @Nullable Resource full, double now) {
    int frozen = 0;
    for (int i = 0; i < paths.size(); i++) {
      final FlowPath path = paths.get(i);
      if (path.open && (full == null ? path.cap() <= level : path.uses(full))) {
        path.open = false;
        frozen++;
        assign(path, full == null ? path.cap() : level, full, now);
      }
    }
    return frozen;
  }

  private static void assign(FlowPath path, double level, @Nullable Resource full, double now) {
    int heldBy = 0;
    for (int i = 0; i < path.limited().length; i++) {
      final Resource resource = path.limited()[i];
      resource.left -= path.flows() * level;
      resource.open -= path.flows();
      heldBy = heldBy == 0 && resource == full ? i + 1 : heldBy;
    }
    path.changeUse(path.flows() * (level - path.rate()), now);
    path.setRate(level, heldBy, now);
  }
}
