package org.drsim.engine;

/** Simulated time as a model sees it. Times are seconds from the start of the simulation. */
public interface Simulator {

  /** The current simulated time in seconds. */
  double now();

  /**
   * Schedules an event.
   *
   * @param time absolute simulated time in seconds, not before {@link #now()}
   * @throws IllegalArgumentException if {@code time} is not a finite number or lies in the past
   */
  void schedule(double time, EventRoutine routine);

  /**
   * Schedules an event that may be taken back. An event that may not costs less.
   *
   * @param time absolute simulated time in seconds, not before {@link #now()}
   * @throws IllegalArgumentException if {@code time} is not a finite number or lies in the past
   */
  PendingEvent scheduleRevocable(double time, EventRoutine routine);

  /**
   * Takes a pending event back. This scans the event list: for rare things only.
   *
   * @return whether the event was still pending
   */
  boolean cancel(PendingEvent event);

  /** Has what is about to happen shown to somebody before, from now on. */
  void prefetch(Prefetch prefetch);

  /**
   * Ends the run when the current event is done; the clock stays at the current time. During the
   * construction of the model it lets no event happen.
   */
  void end();
}
