package org.drsim.engine;

/** An event that has been scheduled and has neither happened nor been cancelled. */
public interface PendingEvent {

  /** The simulated time in seconds at which it falls due. */
  double time();
}
