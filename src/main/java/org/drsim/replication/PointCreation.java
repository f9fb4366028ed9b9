package org.drsim.replication;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * Makes recovery points of applied markers; points become available in the order of their markers.
 */
final class PointCreation {

  private final Simulator simulator;
  private final IntervalDraw creation;
  private final IntervalDraw appCreation;
  private final Consumer<Marker> available;
  private final EventRoutine done;
  private final ArrayDeque<Marker> underway = new ArrayDeque<>(2);
  private double lastAvailable = Double.NEGATIVE_INFINITY;
  private boolean stopped;

  /**
   * @param available told of each point
   */
  PointCreation(Simulator simulator, PathSettings settings, Consumer<Marker> available) {
    this.simulator = simulator;
    this.creation = settings.creation();
    this.appCreation = settings.appCreation();
    this.available = available;
    this.done =
        EventRoutine.of(
            settings.machine(), "recovery point available", Order.COMPLETION, this::done);
  }

  void begin(Marker marker) {
    underway.add(marker);
    if (!stopped) {
      schedule(marker);
    }
  }

  private void schedule(Marker marker) {
    final double takes =
        marker.isCrashConsistent()
            ? creation.of(marker.crashNumber())
            : appCreation.of(marker.appNumber());
    lastAvailable = Math.max(lastAvailable, simulator.now() + takes);
    marker.dueAt(lastAvailable);
    simulator.schedule(lastAvailable, done);
  }

  private void done() {
    // An event from before a stop finds nothing that is due.
    if (!stopped && !underway.isEmpty() && underway.element().due() == simulator.now()) {
      final Marker marker = underway.remove();
      marker.becomeAvailable(simulator.now());
      available.accept(marker);
    }
  }

  /** Makes no points. */
  void stop() {
    stopped = true;
    lastAvailable = Double.NEGATIVE_INFINITY;
  }

  /** Begins anew to make the points that were being made. */
  void goOn() {
    stopped = false;
    underway.forEach(this::schedule);
  }

  /** Those that were being made are not any more. */
  List<Marker> discard() {
    final List<Marker> all = List.copyOf(underway);
    underway.clear();
    return all;
  }

  boolean idle() {
    return underway.isEmpty();
  }
}
