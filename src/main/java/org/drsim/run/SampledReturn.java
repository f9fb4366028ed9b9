package org.drsim.run;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.measure.MachineMeter;
import org.drsim.recovery.RecoveryObserver;
import org.drsim.replication.SampledPoints;

/**
 * Tells the meter of a machine whose replication is not simulated when the first recovery point is
 * there after it is protected again.
 */
record SampledReturn(Simulator simulator, String machine, SampledPoints points, MachineMeter meter)
    implements RecoveryObserver {

  @Override
  public void failedOver() {
    meter.failedOver();
  }

  @Override
  public void serves(boolean does) {
    meter.serves(does);
  }

  @Override
  public void protectedThere(boolean is) {
    meter.protectedThere(is);
  }

  @Override
  public void protectedAgain() {
    meter.protectedAgain();
    lookForPoint();
  }

  /** What cuts its way meanwhile puts it off. */
  private void lookForPoint() {
    simulator.schedule(
        points.nextSeconds(),
        EventRoutine.of(
            machine,
            "first recovery point",
            Order.MEASURE,
            () -> {
              if (points.isEmpty()) {
                lookForPoint();
              } else {
                meter.hasPointAgain();
              }
            }));
  }
}
