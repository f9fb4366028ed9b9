package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.flow.Transfers.NO_LIMIT;

import org.drsim.engine.RunEnd;
import org.junit.jupiter.api.Test;

/** How many events transfers take. */
final class EventsOfTransfersTest {

  private static final int TRANSFERS = 10_000;

  /** The start, the end, the settling at both: a long transfer in the background adds no more. */
  @Test
  void aLongTransfer_addsNoEventsToShortOnes() {
    assertThat(events(NO_LIMIT)).isLessThan(4 * TRANSFERS + 10);
  }

  @Test
  void withoutCongestion_aTransferTakesAStartAndAnEnd() {
    assertThat(events(0.25)).isLessThan(2 * TRANSFERS + 10);
  }

  /** One by one, each done before the next one comes, and one that takes longer than all. */
  private static long events(double cap) {
    final RunEnd end =
        Transfers.events(
            1e6,
            run -> {
              final FlowPath path = run.path(cap, run.resource(1));
              run.send(0, "long", path, 1e5);
              for (int i = 0; i < TRANSFERS; i++) {
                run.send(i + 0.5, "short", path, 0.1);
              }
            });
    return end.events();
  }

  /** The next end is now sooner, now later: what is pending does not pile up. */
  @Test
  void aChangingCapacity_addsAnEventForEachChangeAtMost() {
    final RunEnd end =
        Transfers.events(
            1e6,
            run -> {
              final Resource link = run.resource(1);
              run.send(0, "long", run.path(NO_LIMIT, link), 5e4);
              for (int i = 1; i < TRANSFERS; i++) {
                final double now = i;
                run.at(now, () -> link.changeCapacity(1 + now % 2, now));
              }
            });
    assertThat(end.events()).isLessThan(2 * TRANSFERS + 10);
  }
}
