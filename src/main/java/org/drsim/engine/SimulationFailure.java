package org.drsim.engine;

import java.util.Locale;

/** Something went wrong inside a run: says when in simulated time, to whom and in which event. */
public final class SimulationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final double timeSeconds;
  private final String entity;
  private final String event;

  public SimulationFailure(double timeSeconds, String entity, String event, Throwable cause) {
    super(
        String.format(
            Locale.ROOT, "at %s s simulated, %s, %s: %s", timeSeconds, entity, event, cause),
        cause);
    this.timeSeconds = timeSeconds;
    this.entity = entity;
    this.event = event;
  }

  public double timeSeconds() {
    return timeSeconds;
  }

  public String entity() {
    return entity;
  }

  public String event() {
    return event;
  }
}
