package org.drsim.scenario;

import java.time.Duration;
import java.time.Instant;

/**
 * When, how long, how often and from which seed.
 *
 * @param start the calendar instant of simulated time 0
 * @param warmUp the first part of the duration, left out of all statistics
 * @param duration of the whole run, warm-up included
 * @param replications how many independent runs
 * @param seed of all random numbers
 * @param writes how exact writes reach the agent
 */
public record SimulationSettings(
    @Default("2026-01-01T00:00:00Z") Instant start,
    @Default("0 s") @InRange(from = "0 s") Duration warmUp,
    @Default("24 h") @InRange(from = "1 s", to = "3660 d") Duration duration,
    @Default("1") Replications replications,
    @Default("1") long seed,
    @Default("pulled") Writes writes) {

  /** The same with another number of replications. */
  SimulationSettings with(Replications other) {
    return new SimulationSettings(start, warmUp, duration, other, seed, writes);
  }

  /** How exact writes reach the agent; both ways give the same result to the byte. */
  public enum Writes {
    /** The agent reads the cumulative byte function when a batch closes. */
    PULLED,
    /** Every write is an event. */
    EVENTS
  }
}
