package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.drsim.scenario.Measure;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.ParetoFront;
import org.drsim.statistics.SobolIndices;
import org.drsim.statistics.Tornado;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.goal.GoalResult;
import org.junit.jupiter.api.Test;

/** What is really on the pictures of a study's goal. */
final class GoalChartsTest {

  private static final Measure RTO = Measure.parse("rto of plan p mean");

  private static Estimate around(double value, double half) {
    return new Estimate(value, value - half, value + half, 9, null);
  }

  @Test
  void theBarsOfATornado_endAtTheDifferences() {
    final Estimate share = around(0.5, 0.1);
    final GoalResult.Effects effects =
        new GoalResult.Effects(
            new Goal.Sensitivity(RTO),
            new Tornado(
                around(3600, 60),
                List.of(
                    new Tornado.Bar("slots", around(-300, 30), around(600, 60)),
                    new Tornado.Bar("decide", around(120, 12), around(360, 36)))),
            List.of(
                new GoalResult.Range("slots", "1", "9"),
                new GoalResult.Range("decide", "5 min", "60 min")),
            List.of("slots", "decide"),
            List.of(new SobolIndices.Index(share, share), new SobolIndices.Index(share, share)),
            64,
            9);

    final Drawn drawn = Drawn.of(TornadoChart.of("Title", effects));

    final DoubleUnaryOperator minutes = drawn.alongTheAxis();
    final List<Double> low = ends(drawn, ChartStyle.BLUE, minutes);
    final List<Double> high = ends(drawn, ChartStyle.VERMILION, minutes);
    assertThat(low.get(0)).isCloseTo(-5, within(0.05));
    assertThat(high.get(1)).isCloseTo(10, within(0.05));
    assertThat(high.get(3)).isCloseTo(6, within(0.05));
    assertThat(low.get(3)).isCloseTo(2, within(0.05));
    assertThat(drawn.texts())
        .contains("1 … 9, in all 50 % of the variance")
        .contains("rto of plan p mean, one at a time from 1 h");
  }

  /** Left and right ends of the bars of a colour, from above. */
  private static List<Double> ends(Drawn drawn, Color colour, DoubleUnaryOperator along) {
    return drawn.filled(colour).stream()
        .map(Drawn.Shape::bounds)
        .filter(box -> box.getHeight() > 15)
        .flatMap(
            box ->
                java.util.stream.Stream.of(
                    along.applyAsDouble(box.getMinX()), along.applyAsDouble(box.getMaxX())))
        .toList();
  }

  @Test
  void theFront_hasItsStairsAndColours() {
    final Goal.Front goal =
        new Goal.Front(
            new Goal.Respect(true, Optional.empty(), Optional.of("recovery.slots")),
            new Goal.Respect(true, Optional.of(RTO), Optional.empty()));
    final GoalResult.Front front =
        new GoalResult.Front(
            goal,
            List.of(
                placed(0, 1, 3600, ParetoFront.Place.FRONT),
                placed(1, 2, 1800, ParetoFront.Place.FRONT),
                placed(2, 3, 1860, ParetoFront.Place.PERHAPS),
                placed(3, 3, 3000, ParetoFront.Place.BEATEN)));

    final Drawn drawn = Drawn.of(FrontChart.of("Title", front));

    assertThat(drawn.texts())
        .contains("4 design points; 2 are not beaten in both by any other")
        .contains("not beaten in both", "beaten by means, not surely", "surely beaten");
    final DoubleUnaryOperator minutes = drawn.upTheAxis();
    // Its stairs from (1, 60 min) to the right and down to (2, 30 min).
    final java.awt.geom.Rectangle2D stairs =
        drawn.lines(ChartStyle.VERMILION).stream()
            .map(Drawn.Shape::bounds)
            .filter(box -> box.getWidth() > 20)
            .reduce((one, other) -> one.createUnion(other))
            .orElseThrow();
    assertThat(minutes.applyAsDouble(stairs.getMinY())).isCloseTo(60, within(0.5));
  }

  private static GoalResult.Placed placed(
      int index, double slots, double seconds, ParetoFront.Place place) {
    return new GoalResult.Placed(
        new DesignPoint(index, List.of()),
        new Estimate(slots, slots, slots, 9, null),
        around(seconds, 30),
        place);
  }
}
