package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.engine.Horizon;
import org.drsim.engine.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StockAgreementTest {

  private static final Horizon HORIZON = new Horizon(0, 10, 120.25);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyEventHappensAsInStockDsolToTheLastBit(long seed) {
    Storm ours = new Storm(seed, Long.MAX_VALUE);
    Storm stock = new Storm(seed, Long.MAX_VALUE);

    RunEnd oursEnd = new DsolEngine().run(HORIZON, ours);
    RunEnd stockEnd = new StockEngine().run(HORIZON, stock);

    assertThat(ours.log()).hasSizeGreaterThan(1000).isEqualTo(stock.log());
    assertThat(oursEnd).isEqualTo(stockEnd).isEqualTo(new RunEnd(120.25, ours.log().size()));
  }

  /** The model must not pass by testing nothing. */
  @Test
  void theComparedModelHasTiesAndCancels() {
    Storm storm = new Storm(1, Long.MAX_VALUE);
    new DsolEngine().run(HORIZON, storm);

    long times = storm.log().stream().map(Storm.Entry::timeBits).distinct().count();
    assertThat(storm.log().size()).isGreaterThan(2 * (int) times);
    assertThat(storm.log().stream().filter(Storm.Entry::cancelled).count()).isGreaterThan(100);
  }

  @Test
  void anEndByTheModelIsWhereStockDsolEndsByItsStoppingCondition() {
    Storm ours = new Storm(6, 777);
    Storm stock = new Storm(6, 777);
    Horizon horizon = new Horizon(0, 0, 1000);

    RunEnd end = new DsolEngine().run(horizon, ours);

    assertThat(end).isEqualTo(new StockEngine().run(horizon, stock));
    assertThat(end.events()).isEqualTo(777);
    assertThat(ours.log()).isEqualTo(stock.log());
  }
}
