package org.drsim.fault;

import java.util.List;
import org.drsim.engine.Simulator;
import org.drsim.scenario.Fault;

/** One occurrence of a fault in one run: when it begins and ends, and which machines it stops. */
public final class FaultCourse {

  private final Simulator simulator;
  private final Fault fault;
  private final long number;
  private final double begins;
  private final double ends;
  private final List<String> stopped;
  private final List<String> stoppedInTarget;

  FaultCourse(
      Simulator simulator,
      Fault fault,
      long number,
      double begins,
      double ends,
      List<String> stopped,
      List<String> stoppedInTarget) {
    this.simulator = simulator;
    this.fault = fault;
    this.number = number;
    this.begins = begins;
    this.ends = ends;
    this.stopped = stopped;
    this.stoppedInTarget = stoppedInTarget;
  }

  /** The fault as stated. */
  public Fault fault() {
    return fault;
  }

  /** Which occurrence of the fault it is, from 0; what is drawn for it has this index. */
  public long number() {
    return number;
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

  /** The machines that it stops where they were, in the order of the scenario. */
  public List<String> stoppedMachines() {
    return stopped;
  }

  /** Those that it stops where they are failed over to, once they are. */
  public List<String> stoppedInTarget() {
    return stoppedInTarget;
  }
}
