package org.drsim.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Resources, ways over them, and what happens: transfers begin, are moved to another way with what
 * is left, or are given up, and capacities change.
 */
record DrawnScenario(double[] capacities, List<Way> ways, int flows, List<Action> actions) {

  /** In seconds; after half of it nothing happens any more but the ends of transfers. */
  static final double LENGTH = 200;

  record Way(int[] over, double cap) {}

  enum Kind {
    START,
    MOVE,
    GIVE_UP,
    CAPACITY
  }

  /**
   * What happens at a time.
   *
   * @param which flow or resource
   * @param amount bytes or capacity
   * @param way of a flow
   */
  record Action(double time, Kind kind, int which, double amount, int way) {}

  /** Anything may happen. */
  static DrawnScenario any(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final DrawnScenario scenario = arrivals(random, random.nextInt(1, 40));
    final List<Action> actions = scenario.actions;
    for (int i = random.nextInt(20); i > 0; i--) {
      final double time = random.nextDouble(LENGTH / 2);
      final int flow = random.nextInt(scenario.flows);
      actions.add(
          random.nextInt(3) == 0
              ? new Action(time, Kind.GIVE_UP, flow, 0, 0)
              : new Action(time, Kind.MOVE, flow, 0, random.nextInt(scenario.ways.size())));
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      final int which = random.nextInt(scenario.capacities.length);
      final double capacity = random.nextInt(5) == 0 ? 0 : capacity(random);
      actions.add(new Action(random.nextInt((int) LENGTH / 2), Kind.CAPACITY, which, capacity, 0));
    }
    for (int i = 0; i < scenario.capacities.length; i++) {
      actions.add(new Action(LENGTH / 2, Kind.CAPACITY, i, capacity(random), 0));
    }
    actions.sort(Comparator.comparingDouble(Action::time));
    return scenario;
  }

  /** Transfers only, several of them at each of some instants. */
  static DrawnScenario arrivals(SplittableRandom random, int flows) {
    final double[] capacities = new double[random.nextInt(1, 7)];
    for (int i = 0; i < capacities.length; i++) {
      capacities[i] = capacity(random);
    }
    final List<Way> ways = new ArrayList<>();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      final int[] over =
          random.ints(random.nextInt(1, 4), 0, capacities.length).distinct().toArray();
      ways.add(new Way(over, random.nextBoolean() ? capacity(random) : Transfers.NO_LIMIT));
    }
    final List<Action> actions = new ArrayList<>();
    for (int i = 0; i < flows; i++) {
      final double time = random.nextInt((int) LENGTH / 10) * 5;
      final double bytes = random.nextInt(4) == 0 ? 100 : Math.exp(random.nextDouble(7));
      actions.add(new Action(time, Kind.START, i, bytes, random.nextInt(ways.size())));
    }
    actions.sort(Comparator.comparingDouble(Action::time));
    return new DrawnScenario(capacities, ways, flows, actions);
  }

  private static double capacity(SplittableRandom random) {
    return random.nextInt(3) == 0 ? random.nextInt(1, 7) * 10 : Math.exp(random.nextDouble(1, 6));
  }
}
