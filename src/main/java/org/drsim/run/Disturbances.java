package org.drsim.run;

import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.FaultListener;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Scenario;

/**
 * Whether what is measured before the first disturbance known beforehand shows the usual course of
 * a run: nothing that began before it begins or ends in the measured time.
 */
final class Disturbances implements FaultListener {

  private final Simulator simulator;
  private final double fromSeconds;
  private final double firstSeconds;
  private boolean any;

  Disturbances(Simulator simulator, Scenario scenario) {
    this.simulator = simulator;
    this.fromSeconds = Durations.seconds(scenario.simulation().warmUp());
    this.firstSeconds = FirstDisturbance.seconds(scenario);
  }

  @Override
  public void began(FaultCourse fault) {
    happened(fault.beginsSeconds());
  }

  @Override
  public void ends(FaultCourse fault) {
    happened(fault.beginsSeconds());
  }

  /** What began then begins or ends now. */
  void happened(double beganSeconds) {
    any |= (simulator.now() >= fromSeconds) && (beganSeconds < firstSeconds);
  }

  boolean any() {
    return any;
  }
}
