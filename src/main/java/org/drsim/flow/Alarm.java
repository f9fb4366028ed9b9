package org.drsim.flow;

import java.util.Arrays;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Simulator;

/**
 * Events at times that are asked for, none of which is taken back: what is pending already serves
 * any later time, as the one who is woken too early asks again.
 */
final class Alarm {

  private final Simulator simulator;
  private final EventRoutine routine;

  /** When events are pending: each one earlier than the one before, so that the last is next. */
  private double[] times = new double[2];

  private int size;

  /**
   * @param routine tells {@link #rang} first of all
   */
  Alarm(Simulator simulator, EventRoutine routine) {
    this.simulator = simulator;
    this.routine = routine;
  }

  /** Sees to it that the routine happens at a time or before; infinity for never. */
  void setFor(double time) {
    if (time < (size == 0 ? Double.POSITIVE_INFINITY : times[size - 1])) {
      if (size == times.length) {
        times = Arrays.copyOf(times, size * 2);
      }
      times[size++] = time;
      simulator.schedule(time, routine);
    }
  }

  /** The next of the events happens now. */
  void rang() {
    size--;
  }
}
