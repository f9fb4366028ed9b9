package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.flow.Transfers.NO_LIMIT;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.drsim.flow.DrawnScenario.Action;
import org.junit.jupiter.api.Test;

/** What held a transfer back, and for how long. */
final class HeldSecondsTest {

  /**
   * A cap of 4 over two links. Alone until 2 s. From then on the first link, of 6, has another one:
   * 3 each until 5 s, when the second link falls to 1, which holds until 9 s, when it rises again.
   * Then the other one ends, and the cap holds again.
   */
  @Test
  void eachLimit_isNamedWhileItHolds() {
    final double[] held = new double[3];
    Transfers.run(
        100,
        run -> {
          final Resource first = run.resource(6);
          final Resource second = run.resource(10);
          final FlowPath path = run.path(4, first, second);
          assertThat(path.resources()).containsExactly(first, second);
          final Flow[] flow = new Flow[1];
          flow[0] = new Flow(() -> Arrays.setAll(held, i -> path.secondsHeldBy(i, flow[0])));
          // 8 + 9 + 4 + 3 × 3 + 4 × 4
          run.at(0, () -> path.start(flow[0], 46));
          // 3 × 3 + 5 × 4 + 3 × 3
          run.send(2, "other", run.path(NO_LIMIT, first), 38);
          run.at(5, () -> second.changeCapacity(1, 5));
          run.at(9, () -> second.changeCapacity(10, 9));
        });
    assertThat(held).containsExactly(6, 6, 4);
  }

  /** Alone at less than its cap: the narrowest of its links is to blame. */
  @Test
  void aloneOnANarrowLink_isHeldByIt() {
    final double[] held = new double[4];
    Transfers.run(
        100,
        run -> {
          final FlowPath path = run.path(50, run.resource(40), run.resource(20), run.resource(30));
          final Flow[] flow = new Flow[1];
          flow[0] = new Flow(() -> Arrays.setAll(held, i -> path.secondsHeldBy(i, flow[0])));
          run.at(1, () -> path.start(flow[0], 100));
        });
    assertThat(held).containsExactly(0, 0, 5, 0);
  }

  /** Half of a link each, though one of them could be held by the other's second link. */
  @Test
  void aResourceThatIsFull_isNotToBlameForThoseHeldElsewhere() {
    Transfers.run(
        100,
        run -> {
          final Resource shared = run.resource(10);
          final FlowPath narrow = run.path(NO_LIMIT, shared, run.resource(2));
          final FlowPath wide = run.path(NO_LIMIT, shared);
          final Flow held = run.send(0, "narrow", narrow, 20);
          final Flow holding = run.send(0, "wide", wide, 80);
          run.at(
              9,
              () -> {
                narrow.stop(held);
                wide.stop(holding);
                assertThat(narrow.secondsHeldBy(1, held)).isZero();
                assertThat(narrow.secondsHeldBy(2, held)).isEqualTo(9);
                assertThat(wide.secondsHeldBy(1, holding)).isEqualTo(9);
              });
        });
  }

  @Test
  void secondsHeld_areKnownWhileATransferIsUnderWay() {
    Transfers.run(
        100,
        run -> {
          final FlowPath path = run.path(2, run.resource(10));
          final Flow flow = run.send(1, "flow", path, 100);
          for (int time = 1; time < 50; time++) {
            final int now = time;
            run.lateAt(now, () -> assertThat(path.secondsHeldBy(0, flow)).isEqualTo(now - 1));
          }
        });
  }

  @Test
  void secondsHeld_addUpToTheDuration() {
    for (int seed = 0; seed < 200; seed++) {
      final SplittableRandom random = new SplittableRandom(seed);
      final DrawnScenario scenario = DrawnScenario.arrivals(random, random.nextInt(1, 60));
      final PlayedScenario run = new PlayedScenario(scenario);
      final double[] begun = new double[scenario.flows()];
      for (final Action action : scenario.actions()) {
        begun[action.which()] = action.time();
      }
      run.told =
          flow -> {
            double sum = 0;
            for (int i = 0; i <= run.pathOf[flow].resources().size(); i++) {
              final double held = run.pathOf[flow].secondsHeldBy(i, run.flows.get(flow));
              assertThat(held).isNotNegative();
              sum += held;
            }
            assertThat(sum).isCloseTo(run.now - begun[flow], within(1e-9));
          };
      run.play();
      assertThat(run.done).doesNotContain(Double.NaN);
    }
  }
}
