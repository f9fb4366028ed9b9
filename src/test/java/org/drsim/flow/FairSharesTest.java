package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drsim.flow.Transfers.NO_LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Rates that can be found with pencil and paper. */
final class FairSharesTest {

  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** What the second link leaves unused on A goes to the flow that can use it. */
  @Test
  void whatOneFlowCannotUse_goesToTheOthersOfItsResource() {
    Transfers.run(
        1,
        run -> {
          final Resource a = run.resource(10);
          final Resource b = run.resource(NO_LIMIT);
          final Resource first = run.resource(12);
          final Resource second = run.resource(2);
          final FlowPath one = run.path(NO_LIMIT, a, first);
          final FlowPath two = run.path(NO_LIMIT, a, second);
          final FlowPath three = run.path(NO_LIMIT, b, first);
          List.of(one, two, three).forEach(path -> run.send(0, "flow", path, 100));
          run.lateAt(
              0,
              () -> {
                assertThat(one.rate()).isCloseTo(6, ROUNDING);
                assertThat(two.rate()).isCloseTo(2, ROUNDING);
                assertThat(three.rate()).isCloseTo(6, ROUNDING);
                assertThat(a.rate()).isCloseTo(8, ROUNDING);
                assertThat(b.rate()).isCloseTo(6, ROUNDING);
                assertThat(first.rate()).isCloseTo(12, ROUNDING);
                assertThat(second.rate()).isCloseTo(2, ROUNDING);
              });
        });
  }

  @Test
  void oneLink_isSharedEqually() {
    Transfers.run(
        100,
        run -> {
          final Resource link = run.resource(60);
          final FlowPath path = run.path(NO_LIMIT, link);
          for (int n = 1; n <= 12; n++) {
            final int flows = n;
            run.send(n, "flow", path, 1e6);
            run.lateAt(
                n,
                () -> {
                  assertThat(path.flows()).isEqualTo(flows);
                  assertThat(path.rate()).isCloseTo(60.0 / flows, ROUNDING);
                  assertThat(link.rate()).isCloseTo(60, ROUNDING);
                });
          }
        });
  }

  /** 100 for caps of 5, 20 and 30 twice, and two without: the fair share is 16, then 18.75. */
  @Test
  void capsBelowTheFairShare_leaveTheRestToTheOthers() {
    Transfers.run(
        1,
        run -> {
          final Resource link = run.resource(100);
          final double[] caps = {5, 17, 30, 30, NO_LIMIT, NO_LIMIT};
          final double[] expected = {5, 17, 19.5, 19.5, 19.5, 19.5};
          final List<FlowPath> paths = new ArrayList<>();
          for (final double cap : caps) {
            paths.add(run.path(cap, link));
            run.send(0, "flow", run.path(cap, link), 1000);
          }
          run.lateAt(
              0,
              () -> {
                for (int i = 0; i < caps.length; i++) {
                  assertThat(paths.get(i).rate()).isCloseTo(expected[i], ROUNDING);
                }
                assertThat(link.rate()).isCloseTo(100, ROUNDING);
              });
        });
  }

  /** A parking lot: the long flow shares each of three links with as many others as there are. */
  @Test
  void aLongPath_isHeldBackByItsBusiestLink() {
    Transfers.run(
        1,
        run -> {
          final Resource one = run.resource(12);
          final Resource two = run.resource(12);
          final Resource three = run.resource(12);
          final FlowPath whole = run.path(NO_LIMIT, one, two, three);
          final FlowPath onTwo = run.path(NO_LIMIT, two);
          final FlowPath onThree = run.path(NO_LIMIT, three);
          run.send(0, "long", whole, 100);
          run.send(0, "short", onTwo, 100);
          run.send(0, "short", onThree, 100);
          run.send(0, "short", onThree, 100);
          run.lateAt(
              0,
              () -> {
                assertThat(whole.rate()).isCloseTo(4, ROUNDING);
                assertThat(onTwo.rate()).isCloseTo(8, ROUNDING);
                assertThat(onThree.rate()).isCloseTo(4, ROUNDING);
                assertThat(one.rate()).isCloseTo(4, ROUNDING);
              });
        });
  }

  @Test
  void noCapacity_letsNothingPassUntilThereIsSome() {
    final Map<String, Double> done =
        Transfers.run(
            1000,
            run -> {
              final Resource link = run.resource(0);
              final FlowPath open = run.path(NO_LIMIT, link);
              run.send(1, "open", open, 100);
              run.send(2, "capped", run.path(5, link), 50);
              run.lateAt(3, () -> assertThat(open.rate()).isZero());
              run.at(10, () -> link.changeCapacity(20, 10));
              run.at(12, () -> link.changeCapacity(0, 12));
              run.lateAt(12, () -> assertThat(link.rate()).isZero());
              run.at(20, () -> link.changeCapacity(20, 20));
            });
    // 5 and 15 from 10 to 12, then from 20 on.
    assertThat(done.get("open")).isCloseTo(20 + 70 / 15.0, Offset.offset(1e-9));
    assertThat(done.get("capped")).isEqualTo(28);
  }

  @Test
  void noLimit_takesNoTime() {
    final Map<String, Double> done =
        Transfers.run(
            10,
            run -> {
              final Resource free = run.resource(NO_LIMIT);
              final Flow flow = run.flow("free");
              run.at(
                  3,
                  () -> {
                    run.path(NO_LIMIT, free).start(flow, 1e15);
                    assertThat(flow.isUnderWay()).isFalse();
                    assertThat(free.usage(3).bytes()).isEqualTo(1e15);
                  });
              run.send(4, "nothing", run.path(1, run.resource(0)), 0);
            });
    assertThat(done).containsExactly(Map.entry("free", 3.0), Map.entry("nothing", 4.0));
  }

  @Test
  void onlyACap_isKeptByEachFlowAlone() {
    final Map<String, Double> done =
        Transfers.run(
            100,
            run -> {
              final Resource free = run.resource(NO_LIMIT);
              final FlowPath path = run.path(4, free);
              run.send(0, "first", path, 40);
              run.send(5, "second", path, 8);
              run.send(7, "third", run.path(4), 4);
              run.lateAt(5, () -> assertThat(free.rate()).isEqualTo(8));
              run.lateAt(20, () -> assertThat(free.usage(20).bytes()).isEqualTo(48));
            });
    assertThat(done)
        .containsExactly(
            Map.entry("second", 7.0), Map.entry("third", 8.0), Map.entry("first", 10.0));
  }

  @Test
  void equalPaths_areOne() {
    Transfers.run(
        1,
        run -> {
          final Resource link = run.resource(1);
          assertThat(run.path(2, link)).isSameAs(run.path(2, link));
          assertThat(run.path(2, link)).isNotSameAs(run.path(3, link));
        });
  }

  /** Alone or not: what passes a resource twice takes twice as much of it. */
  @Test
  void aResourceNamedTwice_isPassedTwice() {
    Transfers.run(
        10,
        run -> {
          final Resource link = run.resource(12);
          final FlowPath twice = run.path(NO_LIMIT, link, link);
          run.send(0, "twice", twice, 1000);
          run.lateAt(0, () -> assertThat(twice.rate()).isEqualTo(6));
          run.lateAt(0, () -> assertThat(link.rate()).isEqualTo(12));
          run.send(1, "once", run.path(NO_LIMIT, link), 1000);
          run.lateAt(1, () -> assertThat(twice.rate()).isEqualTo(4));
          run.lateAt(1, () -> assertThat(link.rate()).isEqualTo(12));
        });
  }

  @Test
  void networksUnderWay_areNotConnected() {
    Transfers.run(
        10,
        run -> {
          final Resource one = run.resource(1);
          final Resource other = run.resource(1);
          run.path(1, one).start(run.flow("flow"), 100);
          assertThatThrownBy(() -> run.path(2, one, other))
              .isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  void numbersBelowZeroAndNoNumbers_areRefused() {
    Transfers.run(
        1,
        run -> {
          final Resource link = run.resource(1);
          final FlowPath path = run.path(1, link);
          for (final double wrong : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> run.resource(wrong))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> run.path(wrong, link))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> link.changeCapacity(wrong, 0))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> path.start(run.flow("flow"), wrong))
                .isInstanceOf(IllegalArgumentException.class);
          }
        });
  }

  @Test
  void misuse_isRefused() {
    Transfers.run(
        1,
        run -> {
          final Resource link = run.resource(1);
          final Resource free = run.resource(NO_LIMIT);
          final FlowPath path = run.path(NO_LIMIT, link);
          final Flow flow = run.flow("flow");
          path.start(flow, 10);
          assertThatThrownBy(() -> path.start(flow, 10)).isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> path.stop(run.flow("other")))
              .isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> free.changeCapacity(1, 0))
              .isInstanceOf(IllegalArgumentException.class);
          assertThatThrownBy(() -> link.changeCapacity(NO_LIMIT, 0))
              .isInstanceOf(IllegalArgumentException.class);
        });
  }
}
