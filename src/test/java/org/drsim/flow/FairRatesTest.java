package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.drsim.engine.Simulator;
import org.junit.jupiter.api.Test;

/**
 * Rates against the definition and against another way of finding them, on networks drawn at
 * random: when all flows come at once, and after some have left, others have come, and capacities
 * have changed.
 */
final class FairRatesTest {

  private static final int NETWORKS = 2500;
  private static final double RELATIVE = 1e-9;

  @Test
  void rates_areMaxMinFair() {
    Transfers.run(
        NETWORKS,
        run -> {
          for (int i = 0; i < NETWORKS; i++) {
            final SplittableRandom random = new SplittableRandom(i);
            final int time = i;
            run.at(time, () -> new Drawn(run.simulator, random).play(run, time));
          }
        });
  }

  /** The two judges agree with each other before they judge. */
  @Test
  void theDefinition_refusesUnfairRates() {
    final FairRates network =
        new FairRates(
            new double[] {10, 12, 2}, new int[][] {{0, 1}, {0, 2}, {1}}, new double[] {99, 99, 99});
    network.assertFair(network.solve(), RELATIVE);
    assertThat(network.solve()).containsExactly(6, 2, 6);
    for (final double[] unfair :
        new double[][] {{5, 2, 6}, {7, 2, 5}, {6, 2, 6.1}, {6, 1, 6}, {8, 2, 4}}) {
      assertThat(isFair(network, unfair)).isFalse();
    }
  }

  private static boolean isFair(FairRates network, double[] rates) {
    try {
      network.assertFair(rates, RELATIVE);
      return true;
    } catch (AssertionError refused) {
      return false;
    }
  }

  /** One network and the flows that are under way in it. */
  private static final class Drawn {

    private final SplittableRandom random;
    private final List<Resource> resources = new ArrayList<>();
    private final double[] capacities;
    private final List<int[]> ways = new ArrayList<>();
    private final List<FlowPath> paths = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Integer> wayOf = new ArrayList<>();

    Drawn(Simulator simulator, SplittableRandom random) {
      this.random = random;
      final FlowNetworks networks = new FlowNetworks(simulator, 0);
      capacities = new double[random.nextInt(1, 9)];
      for (int i = 0; i < capacities.length; i++) {
        capacities[i] = capacity();
        resources.add(networks.resource("resource " + i, "link", capacities[i]));
      }
      final int wayCount = random.nextInt(1, 16);
      for (int i = 0; i < wayCount; i++) {
        final int[] over =
            random.ints(random.nextInt(1, 5), 0, capacities.length).distinct().toArray();
        ways.add(over);
        paths.add(networks.path(Arrays.stream(over).mapToObj(resources::get).toList(), cap()));
      }
    }

    private double capacity() {
      return switch (random.nextInt(8)) {
        case 0 -> 0;
        case 1, 2 -> 60;
        case 3 -> random.nextInt(1, 5);
        default -> Math.exp(random.nextDouble(-5, 15));
      };
    }

    private double cap() {
      return switch (random.nextInt(6)) {
        case 0, 1 -> Double.POSITIVE_INFINITY;
        case 2 -> random.nextInt(0, 21);
        case 3 -> 60 / (double) random.nextInt(1, 31);
        default -> Math.exp(random.nextDouble(-5, 15));
      };
    }

    void play(Transfers run, double time) {
      start(random.nextInt(1, 31));
      run.lateAt(time, this::judge);
      for (int step = 1; step < 8; step++) {
        final double then = time + step / 10.0;
        run.at(then, () -> change(then));
        run.lateAt(then, this::judge);
      }
      run.at(time + 0.9, () -> stop(flows.size()));
    }

    private void start(int count) {
      for (int i = 0; i < count; i++) {
        final int way = random.nextInt(ways.size());
        final Flow flow = new Flow(() -> {});
        paths.get(way).start(flow, 1e30);
        flows.add(flow);
        wayOf.add(way);
      }
    }

    private void stop(int count) {
      for (int i = 0; i < count; i++) {
        final int which = random.nextInt(flows.size());
        paths.get(wayOf.remove(which)).stop(flows.remove(which));
      }
    }

    private void change(double now) {
      if (random.nextBoolean()) {
        stop(random.nextInt(flows.size() + 1));
      }
      if (random.nextBoolean() && flows.size() < 30) {
        start(random.nextInt(1, 31 - flows.size()));
      }
      if (random.nextInt(3) == 0) {
        final int which = random.nextInt(capacities.length);
        capacities[which] = capacity();
        resources.get(which).changeCapacity(capacities[which], now);
      }
    }

    private void judge() {
      final FairRates network =
          new FairRates(
              capacities,
              wayOf.stream().map(ways::get).toArray(int[][]::new),
              wayOf.stream().mapToDouble(way -> paths.get(way).cap()).toArray());
      final double[] rates = wayOf.stream().mapToDouble(way -> paths.get(way).rate()).toArray();
      network.assertFair(rates, RELATIVE);
      final double[] expected = network.solve();
      for (int i = 0; i < rates.length; i++) {
        assertThat(rates[i]).isCloseTo(expected[i], within(RELATIVE * expected[i]));
      }
    }
  }
}
