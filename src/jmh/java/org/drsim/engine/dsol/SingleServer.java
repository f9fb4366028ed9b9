package org.drsim.engine.dsol;

import java.util.SplittableRandom;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Model;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/** M/M/1 at a load of 0.8: two events per customer, at most two of them pending. */
final class SingleServer implements Model {

  static final double MEAN_BETWEEN_ARRIVALS = 1.25;

  private final long events;

  /**
   * @param events how many events happen before the run ends
   */
  SingleServer(long events) {
    this.events = events;
  }

  @Override
  public void construct(Simulator simulator) {
    new Station(simulator).nextArrival();
  }

  private final class Station {

    private final Simulator simulator;
    private final EventRoutine arrival =
        EventRoutine.of("station", "arrival", Order.WRITE, this::arrive);
    private final EventRoutine departure =
        EventRoutine.of("station", "departure", Order.COMPLETION, this::depart);
    private final SplittableRandom random = new SplittableRandom(1);
    private long present;
    private long happened;

    Station(Simulator simulator) {
      this.simulator = simulator;
    }

    private void nextArrival() {
      simulator.schedule(simulator.now() + exponential(MEAN_BETWEEN_ARRIVALS), arrival);
    }

    private void arrive() {
      if (++present == 1) {
        serve();
      }
      nextArrival();
      count();
    }

    private void serve() {
      simulator.schedule(simulator.now() + exponential(1), departure);
    }

    private void depart() {
      if (--present > 0) {
        serve();
      }
      count();
    }

    private void count() {
      if (++happened == events) {
        simulator.end();
      }
    }

    private double exponential(double mean) {
      return -mean * Math.log(1 - random.nextDouble());
    }
  }
}
