package org.drsim.fault;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.replication.PathPart;
import org.drsim.replication.PathStops;

/**
 * An agent that cannot log in goes on until its token ends; from then on the service does not let
 * it in. It logs in as soon as it can again.
 */
final class TokenEnds implements Effect {

  private final Simulator simulator;
  private final String machine;
  private final PathStops stops;
  private final double leftSeconds;
  private boolean underWay;
  private boolean shutOut;

  /**
   * @param leftSeconds for how long the token lasts from the beginning of the fault
   */
  TokenEnds(Simulator simulator, String machine, PathStops stops, double leftSeconds) {
    this.simulator = simulator;
    this.machine = machine;
    this.stops = stops;
    this.leftSeconds = leftSeconds;
  }

  @Override
  public void begin(double now) {
    underWay = true;
    simulator.schedule(
        Nanoseconds.round(now + leftSeconds),
        EventRoutine.of(machine, "token ends", Order.FAULT, this::shutOut));
  }

  private void shutOut() {
    if (underWay) {
      shutOut = true;
      stops.stop(PathPart.SERVICE, false);
    }
  }

  @Override
  public void end(double now) {
    underWay = false;
    if (shutOut) {
      shutOut = false;
      stops.goOn(PathPart.SERVICE);
    }
  }
}
