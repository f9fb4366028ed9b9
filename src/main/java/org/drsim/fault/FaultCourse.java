package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.scenario.Fault;

/** One fault in one run: when it begins and ends, and that its effects do. */
public final class FaultCourse {

  private final Simulator simulator;
  private final Fault fault;
  private final List<Effect> effects;
  private final List<String> stopped;
  private final double begins;
  private final double ends;
  private final List<FaultListener> listeners = new ArrayList<>();

  FaultCourse(Simulator simulator, Fault fault, RandomNumbers numbers, Impact impact) {
    this.simulator = simulator;
    this.fault = fault;
    this.effects = impact.effects();
    this.stopped = impact.stoppedMachines();
    this.begins =
        Nanoseconds.round(Math.max(0, numbers.stream(fault.name(), "begins").draw(fault.at(), 0)));
    this.ends =
        fault.lasts() == null
            ? Double.POSITIVE_INFINITY
            : Nanoseconds.round(
                begins + numbers.stream(fault.name(), "lasts").draw(fault.lasts(), 0));
  }

  /** The fault as stated. */
  public Fault fault() {
    return fault;
  }

  /** In seconds from the start of the simulation. */
  public double beginsSeconds() {
    return begins;
  }

  /** In seconds from the start of the simulation; positive infinity where it stays. */
  public double endsSeconds() {
    return ends;
  }

  /** Whether it has begun and not ended. */
  public boolean isUnderWay() {
    final double now = simulator.now();
    return begins <= now && now < ends;
  }

  /** The machines that it stops, in the order of the scenario. */
  public List<String> stoppedMachines() {
    return stopped;
  }

  /** Has somebody told of its beginning and end. */
  public void tell(FaultListener listener) {
    listeners.add(listener);
  }

  void start() {
    schedule(begins, "fault begins", this::begin);
    if (ends < Double.POSITIVE_INFINITY) {
      schedule(ends, "fault ends", this::end);
    }
  }

  private void schedule(double time, String name, Runnable action) {
    simulator.schedule(time, new EventRoutine(fault.name(), name, Order.FAULT, action));
  }

  private void begin() {
    effects.forEach(effect -> effect.begin(begins));
    listeners.forEach(listener -> listener.began(this));
  }

  private void end() {
    listeners.forEach(listener -> listener.ends(this));
    effects.forEach(effect -> effect.end(ends));
  }
}
