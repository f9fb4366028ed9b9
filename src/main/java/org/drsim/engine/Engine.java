package org.drsim.engine;

/** Runs models. Every run is independent of every other, so one engine may serve many threads. */
public interface Engine {

  /**
   * Runs a model in the calling thread until its horizon ends, no event is left, or the model ends
   * it.
   *
   * @throws SimulationFailure if an event or the construction of the model fails, with the
   *     simulated time, the entity and the event
   */
  RunEnd run(Horizon horizon, Model model);
}
