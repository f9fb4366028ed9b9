package org.drsim.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.drsim.flow.DrawnScenario.Action;

/** Plays a scenario with plain loops: all rates anew and all transfers a bit further each time. */
final class NaiveTransfers {

  private static final double NOTHING = 1e-9;

  private final DrawnScenario scenario;
  private final double[] capacities;
  private final double[] left;
  private final int[] way;
  private final double[] done;
  private double now;

  NaiveTransfers(DrawnScenario scenario) {
    this.scenario = scenario;
    this.capacities = scenario.capacities().clone();
    this.left = new double[scenario.flows()];
    this.way = new int[scenario.flows()];
    this.done = new double[scenario.flows()];
    Arrays.fill(done, Double.NaN);
  }

  /** When each transfer was done; not a number if it never was. */
  double[] play() {
    for (final Action action : scenario.actions()) {
      sendUntil(action.time());
      act(action);
    }
    sendUntil(Double.MAX_VALUE);
    return done;
  }

  private void act(Action action) {
    final int which = action.which();
    switch (action.kind()) {
      case START -> {
        left[which] = action.amount();
        way[which] = action.way();
      }
      case MOVE -> way[which] = left[which] > 0 ? action.way() : way[which];
      case GIVE_UP -> left[which] = 0;
      case CAPACITY -> capacities[which] = action.amount();
    }
  }

  private void sendUntil(double time) {
    while (now < time) {
      final int[] active = IntStream.range(0, left.length).filter(f -> left[f] > 0).toArray();
      final double[] rates = rates(active);
      double step = time - now;
      for (int i = 0; i < active.length; i++) {
        step = Math.min(step, left[active[i]] / rates[i]);
      }
      now = step == time - now ? time : now + step;
      for (int i = 0; i < active.length; i++) {
        send(active[i], rates[i] * step);
      }
    }
  }

  private void send(int flow, double bytes) {
    left[flow] -= bytes;
    if (left[flow] < NOTHING) {
      left[flow] = 0;
      done[flow] = now;
    }
  }

  private double[] rates(int[] active) {
    return new FairRates(
            capacities,
            Arrays.stream(active)
                .mapToObj(f -> scenario.ways().get(way[f]).over())
                .toArray(int[][]::new),
            Arrays.stream(active).mapToDouble(f -> scenario.ways().get(way[f]).cap()).toArray())
        .solve();
  }
}
