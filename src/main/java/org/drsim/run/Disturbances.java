package org.drsim.run;

import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.FaultListener;

/** When something last began or ended in a run that is no part of its usual course. */
final class Disturbances implements FaultListener {

  private final Simulator simulator;
  private double lastSeconds = Double.NEGATIVE_INFINITY;

  Disturbances(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public void began(FaultCourse fault) {
    happened();
  }

  @Override
  public void ends(FaultCourse fault) {
    happened();
  }

  /** It does now. */
  void happened() {
    lastSeconds = simulator.now();
  }

  boolean anySince(double seconds) {
    return lastSeconds >= seconds;
  }
}
