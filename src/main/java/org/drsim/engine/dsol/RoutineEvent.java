package org.drsim.engine.dsol;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.PendingEvent;

/**
 * One event of a model as DSOL sees it, made where somebody asks for it or may take it back. DSOL's
 * own event classes share one counter between all simulations of the process and make up a log text
 * for every event; this one does neither.
 */
final class RoutineEvent implements SimEventInterface<Double>, PendingEvent {

  private final double time;
  private final long id;
  private final EventRoutine routine;

  /**
   * @param time when it falls due, in seconds
   * @param id its number in its own run, in the order of scheduling
   */
  RoutineEvent(double time, long id, EventRoutine routine) {
    this.time = time;
    this.id = id;
    this.routine = routine;
  }

  @Override
  public double time() {
    return time;
  }

  EventRoutine routine() {
    return routine;
  }

  @Override
  public void execute() {
    routine.happen();
  }

  @Override
  public Double getAbsoluteExecutionTime() {
    return time;
  }

  @Override
  public short getPriority() {
    return priority(routine);
  }

  /** DSOL runs higher numbers first, and its own events have 11 and 0. */
  static short priority(EventRoutine routine) {
    return switch (routine.order()) {
      case FAULT -> 10;
      case REPAIR -> 9;
      case WRITE -> 8;
      case CLOSE -> 7;
      case COMPLETION -> 6;
      case RECOVERY -> 5;
      case SETTLE -> 4;
      case MEASURE -> 3;
    };
  }

  @Override
  public long getId() {
    return id;
  }

  /** Constant, because DSOL's own scheduling asks for it whether or not anybody reads it. */
  @Override
  public String toString() {
    return "event of a model";
  }
}
