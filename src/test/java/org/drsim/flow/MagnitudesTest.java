package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.drsim.flow.Transfers.NO_LIMIT;

import org.junit.jupiter.api.Test;

/** Large and small numbers together, and long runs. */
final class MagnitudesTest {

  /** One whose cap is beyond all measure comes and goes; the others keep to the capacity. */
  @Test
  void aHugeCap_leavesNoTraceInTheShares() {
    Transfers.run(
        10,
        run -> {
          final Resource link = run.resource(1);
          final FlowPath path = run.path(0.6, link);
          final FlowPath huge = run.path(1e17, link);
          final Flow visitor = run.flow("visitor");
          run.send(0, "first", path, 100);
          run.at(1, () -> huge.start(visitor, 1e6));
          run.at(2, () -> huge.stop(visitor));
          run.lateAt(2, () -> assertThat(path.rate()).isEqualTo(0.6));
          run.send(3, "second", path, 100);
          run.lateAt(3, () -> assertThat(path.rate()).isEqualTo(0.5));
          run.lateAt(3, () -> assertThat(link.rate()).isCloseTo(1, within(1e-12)));
        });
  }

  /**
   * Two take turns, so that the path is never empty, at 10⁹ a second for three years. Then one
   * sends 1,003 bytes while the other one goes on, at a millionth of that capacity.
   */
  @Test
  void yearsOfSending_leaveSmallTransfersExact() {
    final double years = 1e8;
    final double[] seconds = new double[1];
    Transfers.run(
        2 * years,
        run -> {
          final Resource link = run.resource(1e9);
          final FlowPath path = run.path(NO_LIMIT, link);
          final Flow[] turns = new Flow[2];
          for (int i = 0; i < 2; i++) {
            final int turn = i;
            turns[i] = new Flow(() -> path.start(turns[turn], 1e12));
            run.at(300 * i, () -> path.start(turns[turn], 1e12));
          }
          run.at(years, () -> link.changeCapacity(1e3, years));
          final Flow small = new Flow(() -> seconds[0] = run.simulator.now() - years);
          run.at(years, () -> path.start(small, 1003));
        });
    assertThat(seconds[0]).isCloseTo(3.009, within(1e-6));
  }

  /**
   * After a fast year, slow sending that is looked after every tenth of a millisecond: what is sent
   * in so short a time counts all the same.
   */
  @Test
  void smallSteps_addUpAfterAFastYear() {
    final double year = 3e7;
    final double[] left = new double[1];
    Transfers.run(
        year + 10,
        run -> {
          final Resource link = run.resource(1e9);
          final FlowPath path = run.path(NO_LIMIT, link);
          final Flow[] turns = new Flow[2];
          for (int i = 0; i < 2; i++) {
            final int turn = i;
            turns[i] = new Flow(() -> path.start(turns[turn], 1e12));
            run.at(300 * i, () -> path.start(turns[turn], 1e12));
          }
          final Flow small = run.send(year, "small", path, 1e6);
          for (int i = 0; i < 50_000; i++) {
            final double now = year + i / 10_000.0;
            run.at(now, () -> link.changeCapacity(3e3, now));
          }
          run.at(year + 5, () -> left[0] = path.stop(small));
        });
    assertThat(left[0]).isCloseTo(1e6 - 5000, within(5.0));
  }
}
