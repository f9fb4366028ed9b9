package org.drsim.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.engine.Simulator;

/**
 * All resources and paths of a run. Everything is made before the first flow starts, in an order
 * that does not depend on the run.
 */
public final class FlowNetworks {

  private final Simulator simulator;
  private final double measuredFrom;
  private final Map<Way, FlowPath> paths = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();

  /**
   * @param measuredFrom when measuring of usage begins, in seconds
   */
  public FlowNetworks(Simulator simulator, double measuredFrom) {
    this.simulator = simulator;
    this.measuredFrom = measuredFrom;
  }

  /**
   * A new resource.
   *
   * @param kind what it is, as results call it
   * @param bytesPerSecond positive infinity for no limit
   */
  public Resource resource(String name, String kind, double bytesPerSecond) {
    Resource.requireNotNegative(bytesPerSecond);
    final FlowNetwork network = new FlowNetwork(simulator);
    final Resource resource =
        new Resource(name, kind, bytesPerSecond, new Usage(measuredFrom), network);
    network.add(resource);
    resources.add(resource);
    return resource;
  }

  /**
   * The path over some resources; equal ones are one. A resource that is named twice is passed
   * twice.
   *
   * @param cap the most that one flow may have, in bytes per second; positive infinity for no limit
   */
  public FlowPath path(List<Resource> over, double cap) {
    Resource.requireNotNegative(cap);
    return paths.computeIfAbsent(new Way(over, cap), this::connect);
  }

  /** In the order of their making. */
  public List<Resource> resources() {
    return List.copyOf(resources);
  }

  private FlowPath connect(Way way) {
    FlowNetwork network = new FlowNetwork(simulator);
    for (final Resource resource : way.over()) {
      if (resource.isLimited()) {
        resource.network().absorb(network);
        network = resource.network();
      }
    }
    final FlowPath path = new FlowPath(simulator, way.over(), way.cap(), network);
    network.add(path);
    return path;
  }

  private record Way(List<Resource> over, double cap) {

    Way {
      over = List.copyOf(over);
    }

    /** What Java makes of a record by itself takes a millisecond when first called. */
    @Override
    public int hashCode() {
      return 31 * over.hashCode() + Double.hashCode(cap);
    }
  }
}
