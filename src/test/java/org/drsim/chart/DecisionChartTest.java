package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.study.Decision;
import org.drsim.study.DecisionPrices;
import org.drsim.study.DecisionStudy;
import org.drsim.study.DecisionTimes;
import org.drsim.study.FailoverOutcome;
import org.drsim.study.NoDecisionException;
import org.junit.jupiter.api.Test;

/** The chart of a decision shows both costs as large as they are. */
final class DecisionChartTest {

  private static final double HOUR = 3600;

  /** Eight hours at 100 each, or an hour to fail over and 100 for the loss: from 6 h on waiting. */
  @Test
  void lines_areAsHighAsCosts_andCrossAtTheBreakEven() throws NoDecisionException {
    final FailoverOutcome outcome = new FailoverOutcome(100, 0, 100, HOUR, HOUR, 0);
    final Decision decision =
        DecisionStudy.of(
            "loss",
            Distribution.discrete(List.of(new Discrete.Outcome(8 * HOUR, 1))),
            1,
            new DecisionPrices(100, 100, 0, 0),
            whenever -> List.of(outcome, outcome),
            new DecisionTimes(HOUR / 2, 7 * HOUR));
    final Drawn drawn = Drawn.of(DecisionChart.of("D", decision));
    final DoubleUnaryOperator hours = drawn.alongTheAxis();
    final DoubleUnaryOperator cost = drawn.upTheAxis();

    final Drawn.Shape waiting = longest(drawn, ChartStyle.BLUE);
    assertThat(cost.applyAsDouble(waiting.bounds().getMinY())).isCloseTo(800, within(2.0));
    assertThat(cost.applyAsDouble(waiting.bounds().getMaxY())).isCloseTo(800, within(2.0));
    final Drawn.Shape failingOver = longest(drawn, ChartStyle.VERMILION);
    assertThat(cost.applyAsDouble(failingOver.bounds().getMaxY())).isCloseTo(200, within(2.0));
    assertThat(cost.applyAsDouble(failingOver.bounds().getMinY())).isCloseTo(900, within(2.0));
    assertThat(drawn.lines(ChartStyle.INK))
        .anySatisfy(
            line ->
                assertThat(hours.applyAsDouble(line.bounds().getX())).isCloseTo(6, within(0.02)));
    assertThat(drawn.texts()).anyMatch(text -> text.contains("break-even, 6 h"));
  }

  /** The key has lines of the same colours. */
  private static Drawn.Shape longest(Drawn drawn, Color colour) {
    return drawn.lines(colour).stream()
        .max(Comparator.comparingDouble(line -> line.bounds().getWidth()))
        .orElseThrow();
  }
}
