package org.drsim.engine.dsol;

import java.util.SplittableRandom;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Model;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * The HOLD model of the event list literature (Jones 1986): a constant number of pending events, of
 * which the first is taken and scheduled anew a random time later. The times are uniform, because
 * they are cheap to draw: what is measured is the event list and the loop around it.
 */
public final class Hold implements Model {

  private final int pending;
  private final long events;

  /**
   * @param events how many events happen before the run ends
   */
  public Hold(int pending, long events) {
    this.pending = pending;
    this.events = events;
  }

  @Override
  public void construct(Simulator simulator) {
    Holder holder = new Holder(simulator);
    for (int i = 0; i < pending; i++) {
      holder.hold();
    }
  }

  private final class Holder {

    private final Simulator simulator;
    private final EventRoutine routine =
        EventRoutine.of("holder", "hold", Order.WRITE, this::happen);
    private final SplittableRandom random = new SplittableRandom(1);
    private long happened;

    Holder(Simulator simulator) {
      this.simulator = simulator;
    }

    private void happen() {
      hold();
      if (++happened == events) {
        simulator.end();
      }
    }

    private void hold() {
      simulator.schedule(simulator.now() + 2 * random.nextDouble(), routine);
    }
  }
}
