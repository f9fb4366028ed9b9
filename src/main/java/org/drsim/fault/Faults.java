package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Chain;
import org.drsim.scenario.Fault;

/** The faults of one run. */
public final class Faults {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final Landscape landscape;
  private final Slowdowns slowdowns = new Slowdowns();
  private final Operations operations;
  private final List<Occurrences> all = new ArrayList<>();
  private final List<FaultListener> listeners = new ArrayList<>();
  private final ControlPlanes controlPlanes = new ControlPlanes();

  public Faults(
      Simulator simulator,
      List<Fault> faults,
      List<Chain> chains,
      RandomNumbers numbers,
      Landscape landscape) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.landscape = landscape;
    this.operations = new Operations(numbers);
    for (final Fault stated : faults) {
      final Fault fault = TypicalOutages.drawn(stated, numbers);
      all.add(new Occurrences(simulator, fault, numbers, impacts(fault), listeners));
    }
    listeners.add(new Chains(simulator, numbers, chains, all));
  }

  /** What each occurrence does: the same, unless some of it is drawn. */
  private LongFunction<Impact> impacts(Fault fault) {
    final Distribution latency = fault.effects().addedLatency();
    if (latency == null && !HarmEffects.isDrawn(fault) && fault.machinesBack().isEmpty()) {
      final Impact always = impact(fault, 0, 0);
      return number -> always;
    }
    return number ->
        impact(
            fault,
            number,
            latency == null
                ? 0
                : numbers.stream(fault.name(), "added latency").draw(latency, number));
  }

  private Impact impact(Fault fault, long number, double addedLatency) {
    final HarmEffects harm =
        new HarmEffects(simulator, numbers, slowdowns, operations, landscape, fault, number);
    final LateMachines late = new LateMachines(simulator, numbers, fault, number);
    return Impact.of(fault, landscape, controlPlanes, slowdowns, addedLatency, late, harm);
  }

  /** Begins to let them happen. */
  public void start() {
    all.forEach(Occurrences::start);
  }

  /** Has somebody told of every beginning and end. */
  public void tell(FaultListener listener) {
    listeners.add(listener);
  }

  /** How operations fare that make machines. */
  public Operations operations() {
    return operations;
  }

  /** Where operations can start. */
  public ControlPlanes controlPlanes() {
    return controlPlanes;
  }
}
