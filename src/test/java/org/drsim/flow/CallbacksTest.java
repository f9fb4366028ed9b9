package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.flow.Transfers.NO_LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done when a transfer is done may start and stop others of the same network. */
final class CallbacksTest {

  @Test
  void theNextTransfer_isStartedByTheLastOne() {
    final List<Double> ends = new ArrayList<>();
    Transfers.run(
        1000,
        run -> {
          final FlowPath path = run.path(NO_LIMIT, run.resource(10));
          final Flow[] flow = new Flow[1];
          flow[0] =
              new Flow(
                  () -> {
                    ends.add(run.simulator.now());
                    if (ends.size() < 5) {
                      path.start(flow[0], 10 * ends.size());
                    }
                  });
          run.at(0, () -> path.start(flow[0], 10));
        });
    assertThat(ends).containsExactly(1.0, 2.0, 4.0, 7.0, 11.0);
  }

  /** Two are done at 2 s; the first of them stops a third one and starts another. */
  @Test
  void othersUnderWay_mayBeStopped() {
    final double[] left = new double[1];
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final FlowPath path = run.path(NO_LIMIT, run.resource(9));
              final Flow third = run.flow("third");
              final Flow fourth = run.flow("fourth");
              final Flow first =
                  new Flow(
                      () -> {
                        left[0] = path.stop(third);
                        path.start(fourth, 27);
                      });
              run.at(0, () -> path.start(first, 6));
              run.send(0, "second", path, 6);
              run.at(0, () -> path.start(third, 100));
            });
    assertThat(left[0]).isEqualTo(94);
    assertThat(done).containsExactly(Map.entry("second", 2.0), Map.entry("fourth", 5.0));
  }

  /**
   * Two are done at the same instant; the first one to be told stops the second one. It has nothing
   * left, and nobody is told that it is done; the others go on as if it had been.
   */
  @Test
  void oneThatIsDoneInTheSameInstant_mayBeStopped() {
    for (final double secondBytes : new double[] {10, 10 - 1e-9}) {
      final List<Double> left = new ArrayList<>();
      final Map<String, Double> done =
          Transfers.run(
              1000,
              run -> {
                final Resource link = run.resource(30);
                final FlowPath path = run.path(NO_LIMIT, link);
                final Flow[] pair = new Flow[2];
                pair[0] = new Flow(() -> left.add(path.stop(pair[1])));
                pair[1] = new Flow(() -> left.add(path.stop(pair[0])));
                run.at(0, () -> path.start(pair[0], 10));
                run.at(0, () -> path.start(pair[1], secondBytes));
                run.send(0, "third", path, 40);
                run.send(0, "fourth", path, 40);
                run.lateAt(2, () -> assertThat(path.flows()).isEqualTo(2));
                run.lateAt(2, () -> assertThat(link.rate()).isEqualTo(30));
                run.lateAt(9, () -> assertThat(link.usage(9).bytes()).isCloseTo(100, within(1e-7)));
              });
      assertThat(left).singleElement().satisfies(l -> assertThat(l).isBetween(0.0, 1e-8));
      assertThat(done.values()).allSatisfy(time -> assertThat(time).isBetween(3.33, 3.34));
    }
  }

  /** As above, and begins it anew: it is told once, when the second transfer is done. */
  @Test
  void oneThatIsDoneInTheSameInstant_mayBeginAnew() {
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final FlowPath path = run.path(NO_LIMIT, run.resource(10));
              final Flow second = run.flow("second");
              final Flow first =
                  new Flow(
                      () -> {
                        assertThat(second.isUnderWay()).isTrue();
                        path.stop(second);
                        assertThat(second.isUnderWay()).isFalse();
                        path.start(second, 30);
                      });
              run.at(0, () -> path.start(first, 10));
              run.at(0, () -> path.start(second, 10));
            });
    assertThat(done).containsExactly(Map.entry("second", 5.0));
  }

  /** The last of its network is stopped by the end of another, which is on another path. */
  @Test
  void allOthers_mayBeStopped() {
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final Resource link = run.resource(10);
              final FlowPath path = run.path(NO_LIMIT, link);
              final FlowPath capped = run.path(4, link);
              final Flow last = run.flow("last");
              final Flow first = new Flow(() -> path.stop(last));
              run.at(0, () -> capped.start(first, 4));
              run.at(0, () -> path.start(last, 100));
              run.lateAt(1, () -> assertThat(link.rate()).isZero());
              run.send(2, "next", path, 10);
            });
    assertThat(done).containsExactly(Map.entry("next", 3.0));
  }

  /** Equal transfers are told in the order of their starts, also when some of them have left. */
  @Test
  void equalTransfers_areToldAsTheyCame() {
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final FlowPath path = run.path(NO_LIMIT, run.resource(10));
              final List<Flow> flows = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                flows.add(run.send(0, "flow " + (char) ('a' + i), path, 10));
              }
              for (final int stopped : new int[] {0, 7, 3, 19, 11}) {
                run.at(1, () -> path.stop(flows.get(stopped)));
              }
            });
    assertThat(List.copyOf(done.keySet())).hasSize(15).isSorted();
    assertThat(done.values()).containsOnly(15.25);
  }
}
