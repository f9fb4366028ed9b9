package org.drsim.engine;

/** What is simulated: it builds its whole state and schedules its first events for each run. */
@FunctionalInterface
public interface Model {

  /** Called once per run at the start time, before any event. */
  void construct(Simulator simulator);
}
