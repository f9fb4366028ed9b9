package org.drsim.engine.dsol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleSupplier;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;

/**
 * A queueing station: customers are served in the order of their arrival by one of its servers. It
 * measures from a given time on.
 */
final class Station {

  private final Simulator simulator;
  private final int servers;
  private final DoubleSupplier serviceTime;
  private final double measureFrom;
  private final Runnable next;
  private final EventRoutine departure =
      EventRoutine.of("station", "departure", Order.COMPLETION, this::depart);
  private final Deque<Double> waiting = new ArrayDeque<>();
  private int busy;
  private double changed;
  private double presentTime;
  private long customers;
  private double waited;
  private double stayed;

  /**
   * @param measureFrom since when it measures, in simulated seconds
   * @param next where a customer goes from here
   */
  Station(
      Simulator simulator,
      int servers,
      DoubleSupplier serviceTime,
      double measureFrom,
      Runnable next) {
    this.simulator = simulator;
    this.servers = servers;
    this.serviceTime = serviceTime;
    this.measureFrom = measureFrom;
    this.next = next;
    this.changed = measureFrom;
  }

  void arrive() {
    account();
    waiting.add(simulator.now());
    serve();
  }

  private void serve() {
    if (busy == servers || waiting.isEmpty()) {
      return;
    }
    busy++;
    double now = simulator.now();
    double arrived = waiting.remove();
    double service = serviceTime.getAsDouble();
    if (arrived >= measureFrom) {
      customers++;
      waited += now - arrived;
      stayed += now - arrived + service;
    }
    simulator.schedule(now + service, departure);
  }

  private void depart() {
    account();
    busy--;
    serve();
    next.run();
  }

  private void account() {
    double now = simulator.now();
    if (now > changed) {
      presentTime += (now - changed) * (busy + waiting.size());
      changed = now;
    }
  }

  /** Customers measured. */
  long customers() {
    return customers;
  }

  /** Mean time in the queue, in seconds. */
  double meanWait() {
    return waited / customers;
  }

  /** Sum over the customers of their time in the queue and in service, in seconds. */
  double totalStay() {
    return stayed;
  }

  /** Integral over time of the number of customers present, in customer seconds. */
  double presentTime() {
    return presentTime;
  }
}
