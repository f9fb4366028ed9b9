package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.flow.Transfers.NO_LIMIT;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When transfers are done, worked out by hand. */
final class TransferTimesTest {

  /**
   * 10 for one with a cap of 2 (from 0) and two without (from 1 and 3). The capped one: 2 to the
   * end. The first: 8 for 2 s, then 4; the second: 4, then 8 when the first is done.
   */
  @Test
  void capAndStaggeredStarts_shareWhatIsLeft() {
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final Resource link = run.resource(10);
              final FlowPath open = run.path(NO_LIMIT, link);
              run.send(0, "capped", run.path(2, link), 40);
              run.send(1, "first", open, 36);
              run.send(3, "second", open, 44);
            });
    // At 3 s 16 of 36 are sent, 5 s more; by 8 s the second has 20, 3 s more.
    assertThat(done)
        .containsExactly(
            Map.entry("first", 8.0), Map.entry("second", 11.0), Map.entry("capped", 20.0));
  }

  /**
   * A and B share a link of 10. At 4 s A has 20 of 60 and changes to another link of 8, where C
   * with a cap of 3 is under way: A gets 5 there until C is done, then 8.
   */
  @Test
  void aStoppedTransfer_goesOnElsewhereWithWhatWasLeft() {
    final double[] left = new double[1];
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final FlowPath here = run.path(NO_LIMIT, run.resource(10));
              final Resource other = run.resource(8);
              final FlowPath there = run.path(NO_LIMIT, other);
              final Flow a = run.send(0, "a", here, 60);
              run.send(0, "b", here, 60);
              run.send(0, "c", run.path(3, other), 24);
              run.at(
                  4,
                  () -> {
                    left[0] = here.stop(a);
                    assertThat(a.isUnderWay()).isFalse();
                    there.start(a, left[0]);
                  });
            });
    assertThat(left[0]).isEqualTo(40);
    // C until 8 s; by then A has 20 more, and 20 at 8 is 2.5 s. B: 20 by 4 s, then 40 at 10.
    assertThat(done).containsOnly(Map.entry("b", 8.0), Map.entry("c", 8.0), Map.entry("a", 10.5));
  }

  /** 100 in all: 10 for 2 s, 4 for 5 s, none for 3 s, 25 for 2 s, 1 for 4 s, then 6 left at 2. */
  @Test
  void changesOfCapacity_countFromTheirInstantOn() {
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final Resource link = run.resource(10);
              run.send(0, "flow", run.path(NO_LIMIT, link), 100);
              final double[][] changes = {{2, 4}, {7, 0}, {10, 25}, {12, 1}, {16, 2}};
              for (final double[] change : changes) {
                run.at(change[0], () -> link.changeCapacity(change[1], change[0]));
              }
              run.lateAt(16, () -> assertThat(link.meanCapacity(16)).isEqualTo(94.0 / 16));
            });
    assertThat(done.get("flow")).isEqualTo(19);
  }

  /** Two changes in one instant: only the last one counts. */
  @Test
  void changesWithinAnInstant_leaveTheLastOne() {
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final Resource link = run.resource(10);
              run.send(0, "flow", run.path(NO_LIMIT, link), 100);
              run.at(5, () -> link.changeCapacity(1e6, 5));
              run.at(5, () -> link.changeCapacity(0, 5));
              run.at(5, () -> link.changeCapacity(5, 5));
            });
    assertThat(done.get("flow")).isEqualTo(15);
  }

  /** A third of a link, then half of it, then all: each end frees the same for the others. */
  @Test
  void sizesInARow_endOneAfterTheOther() {
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final FlowPath path = run.path(NO_LIMIT, run.resource(6));
              for (int size = 1; size <= 3; size++) {
                run.send(0, "size " + size, path, 12 * size);
              }
            });
    assertThat(done)
        .containsExactly(
            Map.entry("size 1", 6.0), Map.entry("size 2", 10.0), Map.entry("size 3", 12.0));
  }

  /** Given up by another and begun anew many times, a transfer has sent what it would have. */
  @Test
  void manyInterruptions_loseNothing() {
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final Resource link = run.resource(3);
              final FlowPath path = run.path(NO_LIMIT, link);
              final FlowPath twin = run.path(1e9, link);
              final Flow flow = run.send(0, "flow", path, 600);
              run.send(0, "other", path, 1000);
              for (int i = 1; i < 3000; i++) {
                final boolean odd = i % 2 == 1;
                run.at(
                    i / 10.0,
                    () -> (odd ? twin : path).start(flow, (odd ? path : twin).stop(flow)));
              }
            });
    assertThat(done.get("flow")).isCloseTo(400, within(1e-7));
    assertThat(done.get("other")).isCloseTo(1600 / 3.0, within(1e-7));
  }
}
