package org.drsim.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Test;

final class DelayTest {

  /**
   * One batch a second, each held up to 10 s: the later one waits for the earlier, and for nothing
   * else.
   */
  @Test
  void noBatchOvertakes_andNoneWaitsLonger() {
    final IntervalDraw latency =
        new IntervalDraw(
            Distribution.uniform(0, 10), new RandomNumbers(5, 0).stream("vm", "latency"));
    final List<Double> done = new ArrayList<>();
    final List<Long> order = new ArrayList<>();
    new DsolEngine()
        .run(new Horizon(0, 0, 1000), simulator -> feed(simulator, latency, done, order));

    double before = 0;
    for (int number = 0; number < 500; number++) {
      before = Math.max(before, number + latency.of(number));
      assertThat(order.get(number)).isEqualTo(number);
      assertThat(done.get(number)).isEqualTo(before);
    }
  }

  private static void feed(
      Simulator simulator, IntervalDraw latency, List<Double> done, List<Long> order) {
    final Delay delay =
        new Delay(
            simulator,
            "vm",
            Place.LINK,
            latency,
            (place, batch) -> {
              done.add(simulator.now());
              order.add(batch.interval());
            });
    for (int number = 0; number < 500; number++) {
      final Batch batch = new Batch(number, number, 1, 1, 1, new long[] {1}, number, null, true);
      simulator.schedule(
          number, EventRoutine.of("vm", "arrival", Order.CLOSE, () -> delay.arrive(batch)));
    }
  }
}
