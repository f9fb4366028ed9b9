package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The ends of transfers start and stop others at random, often in the same instant, as all sizes
 * and capacities are small whole numbers.
 */
final class DrawnCallbacksTest {

  private static final int RUNS = 300;

  @Test
  void whateverTheEndsOfTransfersDo_sharesStayFairAndEachIsToldOnce() {
    int together = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      final Tangle tangle = new Tangle(new SplittableRandom(seed));
      Transfers.run(10_000, tangle::construct);
      assertThat(tangle.told + tangle.stopped).isEqualTo(tangle.started);
      assertThat(tangle.underWay).doesNotContain(true);
      together += tangle.together;
    }
    assertThat(together).as("stopped in the instant of their ends").isGreaterThan(RUNS / 2);
  }

  private static final class Tangle {

    private static final int FLOWS = 12;
    private static final int MOST_STARTS = 150;

    private final SplittableRandom random;
    private final double[] capacities = new double[3];
    private final List<int[]> ways = new ArrayList<>();
    private final List<FlowPath> paths = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final boolean[] underWay = new boolean[FLOWS];
    private final int[] wayOf = new int[FLOWS];
    private int started;
    private int told;
    private int stopped;
    private int together;

    Tangle(SplittableRandom random) {
      this.random = random;
    }

    void construct(Transfers run) {
      for (int i = 0; i < capacities.length; i++) {
        capacities[i] = 6 * random.nextInt(1, 4);
        run.resource(capacities[i]);
      }
      for (int i = 0; i < 4; i++) {
        final int[] over = random.ints(2, 0, capacities.length).distinct().toArray();
        final Resource[] used = new Resource[over.length];
        for (int k = 0; k < over.length; k++) {
          used[k] = run.networks.resources().get(over[k]);
        }
        ways.add(over);
        paths.add(run.path(random.nextBoolean() ? 2 : Transfers.NO_LIMIT, used));
      }
      for (int i = 0; i < FLOWS; i++) {
        final int flow = i;
        flows.add(new Flow(() -> end(run, flow)));
        run.at(random.nextInt(3), () -> startIfAtRest(flow));
      }
    }

    private void end(Transfers run, int flow) {
      told++;
      assertThat(underWay[flow]).isTrue();
      underWay[flow] = false;
      for (int i = random.nextInt(3); i > 0; i--) {
        startIfAtRest(random.nextInt(FLOWS));
      }
      if (random.nextBoolean()) {
        stopIfUnderWay(random.nextInt(FLOWS));
      }
      startIfAtRest(flow);
      run.lateAt(run.simulator.now(), this::judge);
    }

    private void startIfAtRest(int flow) {
      assertThat(flows.get(flow).isUnderWay()).isEqualTo(underWay[flow]);
      if (!underWay[flow] && started < MOST_STARTS) {
        started++;
        underWay[flow] = true;
        wayOf[flow] = random.nextInt(paths.size());
        paths.get(wayOf[flow]).start(flows.get(flow), 6 * random.nextInt(1, 4));
      }
    }

    private void stopIfUnderWay(int flow) {
      if (underWay[flow]) {
        stopped++;
        underWay[flow] = false;
        together += paths.get(wayOf[flow]).stop(flows.get(flow)) == 0 ? 1 : 0;
      }
    }

    private void judge() {
      final List<Integer> active = new ArrayList<>();
      for (int i = 0; i < FLOWS; i++) {
        if (underWay[i]) {
          active.add(i);
        }
      }
      assertThat(paths.stream().distinct().mapToInt(FlowPath::flows).sum())
          .isEqualTo(active.size());
      final double[] fair =
          new FairRates(
                  capacities,
                  active.stream().map(i -> ways.get(wayOf[i])).toArray(int[][]::new),
                  active.stream().mapToDouble(i -> paths.get(wayOf[i]).cap()).toArray())
              .solve();
      for (int i = 0; i < fair.length; i++) {
        assertThat(paths.get(wayOf[active.get(i)]).rate()).isCloseTo(fair[i], within(1e-9));
      }
    }
  }
}
