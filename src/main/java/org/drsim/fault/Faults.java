package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Fault;

/** The faults of one run. */
public final class Faults {

  private final RandomNumbers numbers;
  private final Landscape landscape;
  private final Slowdowns slowdowns = new Slowdowns();
  private final List<Occurrences> all = new ArrayList<>();
  private final List<FaultListener> listeners = new ArrayList<>();
  private final ControlPlanes controlPlanes = new ControlPlanes();

  public Faults(
      Simulator simulator, List<Fault> faults, RandomNumbers numbers, Landscape landscape) {
    this.numbers = numbers;
    this.landscape = landscape;
    for (final Fault fault : faults) {
      all.add(new Occurrences(simulator, fault, numbers, impacts(fault), listeners));
    }
  }

  /** What each occurrence does: the same, unless some of it is drawn. */
  private LongFunction<Impact> impacts(Fault fault) {
    final Distribution latency = fault.effects().addedLatency();
    if (latency == null) {
      final Impact always = impact(fault, 0);
      return number -> always;
    }
    return number ->
        impact(fault, numbers.stream(fault.name(), "added latency").draw(latency, number));
  }

  private Impact impact(Fault fault, double addedLatency) {
    return Impact.of(fault, landscape, controlPlanes, slowdowns, addedLatency);
  }

  /** Begins to let them happen. */
  public void start() {
    all.forEach(Occurrences::start);
  }

  /** Has somebody told of every beginning and end. */
  public void tell(FaultListener listener) {
    listeners.add(listener);
  }

  /** Where operations can start. */
  public ControlPlanes controlPlanes() {
    return controlPlanes;
  }
}
