package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.scenario.Fault;

/** The faults of one run. */
public final class Faults {

  private final List<FaultCourse> courses = new ArrayList<>();
  private final ControlPlanes controlPlanes = new ControlPlanes();

  public Faults(
      Simulator simulator, List<Fault> faults, RandomNumbers numbers, Landscape landscape) {
    final Slowdowns slowdowns = new Slowdowns();
    for (final Fault fault : faults) {
      final Impact impact =
          Impact.of(fault, landscape, controlPlanes, slowdowns, addedLatency(fault, numbers));
      courses.add(new FaultCourse(simulator, fault, numbers, impact));
    }
  }

  private static double addedLatency(Fault fault, RandomNumbers numbers) {
    return fault.effects().addedLatency() == null
        ? 0
        : numbers.stream(fault.name(), "added latency").draw(fault.effects().addedLatency(), 0);
  }

  /** Begins to let them happen. */
  public void start() {
    courses.forEach(FaultCourse::start);
  }

  /** In the order of the scenario. */
  public List<FaultCourse> courses() {
    return courses;
  }

  /** Where operations can start. */
  public ControlPlanes controlPlanes() {
    return controlPlanes;
  }
}
