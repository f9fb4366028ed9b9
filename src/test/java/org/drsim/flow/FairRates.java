package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Max-min fair rates without progressive filling. Each resource offers its flows the level at which
 * they fill it, if each takes what it is offered elsewhere or the level, whichever is less;
 * repeated until no offer changes. One entry per flow: what it is sent over and its cap.
 */
record FairRates(double[] capacities, int[][] over, double[] caps) {

  private static final int MOST_ROUNDS = 100;

  double[] solve() {
    double[] offers = new double[capacities.length];
    Arrays.fill(offers, Double.POSITIVE_INFINITY);
    boolean changed = true;
    for (int round = 0; round < MOST_ROUNDS && changed; round++) {
      changed = false;
      for (int resource = 0; resource < offers.length; resource++) {
        final double before = offers[resource];
        offers[resource] = offer(resource, offers);
        changed |= before != offers[resource];
      }
    }
    return rates(offers);
  }

  private double[] rates(double[] offers) {
    return IntStream.range(0, caps.length).mapToDouble(f -> demand(f, -1, offers)).toArray();
  }

  private double demand(int flow, int without, double[] offers) {
    double least = caps[flow];
    for (final int resource : over[flow]) {
      if (resource != without) {
        least = Math.min(least, offers[resource]);
      }
    }
    return least;
  }

  private double offer(int resource, double[] offers) {
    final double[] demands =
        IntStream.range(0, caps.length)
            .filter(flow -> passes(flow, resource))
            .mapToDouble(flow -> demand(flow, resource, offers))
            .sorted()
            .toArray();
    double left = capacities[resource];
    for (int i = 0; i < demands.length; i++) {
      final double share = left / (demands.length - i);
      if (demands[i] > share) {
        return share;
      }
      left -= demands[i];
    }
    return Double.POSITIVE_INFINITY;
  }

  private boolean passes(int flow, int resource) {
    return Arrays.stream(over[flow]).anyMatch(r -> r == resource);
  }

  /**
   * What makes rates max-min fair (Bertsekas and Gallager, 6.5.2): no resource is overfull, no flow
   * is above its cap, and each is at its cap or has a full resource on which none has more.
   */
  void assertFair(double[] rates, double relative) {
    final double[] used = new double[capacities.length];
    final double[] most = new double[capacities.length];
    for (int flow = 0; flow < rates.length; flow++) {
      assertThat(rates[flow]).isBetween(0.0, caps[flow] * (1 + relative));
      for (final int resource : over[flow]) {
        used[resource] += rates[flow];
        most[resource] = Math.max(most[resource], rates[flow]);
      }
    }
    for (int resource = 0; resource < used.length; resource++) {
      assertThat(used[resource]).isLessThanOrEqualTo(capacities[resource] * (1 + relative));
    }
    for (int flow = 0; flow < rates.length; flow++) {
      final double rate = rates[flow];
      assertThat(
              rate >= caps[flow] * (1 - relative)
                  || Arrays.stream(over[flow])
                      .anyMatch(
                          r ->
                              used[r] >= capacities[r] * (1 - relative)
                                  && most[r] <= rate * (1 + relative)))
          .as("flow %s at %s has a bottleneck in %s", flow, rate, this)
          .isTrue();
    }
  }
}
