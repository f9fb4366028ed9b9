package org.drsim.run;

import java.util.function.DoubleConsumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * Tells how far a run is, at every hundredth of its duration. The same events happen whether
 * anybody looks or not, so that looking changes nothing.
 */
final class Milestones {

  private static final int NUMBER = 100;

  private final Simulator simulator;
  private final Horizon horizon;
  private final DoubleConsumer progress;
  private final EventRoutine milestone;
  private int passed;

  Milestones(Simulator simulator, Horizon horizon, DoubleConsumer progress) {
    this.simulator = simulator;
    this.horizon = horizon;
    this.progress = progress;
    this.milestone = EventRoutine.of("run", "milestone", Order.MEASURE, this::pass);
  }

  void start() {
    scheduleNext();
  }

  private void pass() {
    passed++;
    progress.accept((double) passed / NUMBER);
    if (passed < NUMBER) {
      scheduleNext();
    }
  }

  private void scheduleNext() {
    final double share = (passed + 1.0) / NUMBER;
    final double duration = horizon.endSeconds() - horizon.startSeconds();
    simulator.schedule(
        Math.min(horizon.startSeconds() + share * duration, horizon.endSeconds()), milestone);
  }
}
