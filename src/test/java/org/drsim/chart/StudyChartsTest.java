package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Replications;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;
import org.drsim.sweep.Design;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.VariedValues;
import org.junit.jupiter.api.Test;

/** The charts of a study show its values where they are. */
final class StudyChartsTest {

  private static final Measure MEASURE = Measure.parse("rpo of group db mean");
  private static final Objective OBJECTIVE = Objective.parse("rpo of group db <= 10 min mean");

  private static final StudyFile STUDY =
      new StudyFile(
          "S",
          "s.yaml",
          List.of(),
          List.of(
              new VariedValues("a", List.of("1", "2")),
              new VariedValues("b", List.of("slow", "fast"))),
          Design.GRID,
          0,
          1L,
          List.of(),
          List.of(),
          List.of(MEASURE),
          null,
          Replications.of(20),
          true,
          false);

  /** A minute, 2, 10 and 20: the limit of 10 is passed by the last. */
  private static List<PointResult> results() {
    final double[] minutes = {1, 2, 10, 20};
    final List<PointResult> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      final double seconds = 60 * minutes[i];
      final Estimate estimate = new Estimate(seconds, seconds - 30, seconds + 60, 20, null);
      results.add(
          new PointResult(
              new DesignPoint(
                  i,
                  List.of(
                      new PathValue("a", i < 2 ? "1" : "2"),
                      new PathValue("b", i % 2 == 0 ? "slow" : "fast"))),
              20,
              List.of(new PointResult.Figure(MEASURE, estimate)),
              List.of(
                  new ObjectiveReport(
                      OBJECTIVE, estimate, null, Verdict.UNKNOWN, "so", List.of()))));
    }
    return results;
  }

  /** The last so many of them, each of one replication, with a value or without. */
  private static List<PointResult> ofOneReplication(double... values) {
    final List<PointResult> results = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      final Estimate estimate = new Estimate(values[i], Double.NaN, Double.NaN, 1, "so");
      results.add(
          new PointResult(
              new DesignPoint(
                  i,
                  List.of(new PathValue("a", Integer.toString(i + 1)), new PathValue("b", "slow"))),
              1,
              List.of(new PointResult.Figure(MEASURE, estimate)),
              List.of()));
    }
    return results;
  }

  @Test
  void aResponse_thatHasASingleValue_isNoChart() {
    assertThat(ResponseChart.hasSomething(STUDY, ofOneReplication(60, Double.NaN), 0)).isFalse();
    assertThat(ResponseChart.hasSomething(STUDY, ofOneReplication(60, 120), 0)).isTrue();
  }

  @Test
  void intervals_areExplainedWhereThereAreAny_andPointsWithoutValueAreCounted() {
    assertThat(Drawn.of(ResponseChart.of(STUDY, results(), 0)).texts())
        .anyMatch(text -> text.startsWith("bars: 95 % confidence intervals"));
    assertThat(Drawn.of(ResponseChart.of(STUDY, ofOneReplication(60, 120, Double.NaN), 0)).texts())
        .contains("1 replication of a point   ·   1 of 3 points have no value")
        .noneMatch(text -> text.contains("bars"));
  }

  @Test
  void aHeatMap_saysEachValue_andDrawsTheLimitBetweenCells() {
    final Drawn drawn = Drawn.of(HeatMapChart.of(STUDY, results(), 0));
    assertThat(drawn.texts()).contains("1 min", "2 min", "10 min", "20 min", "slow", "fast");
    // One cell of the corner is beyond: a line at its left and one below it.
    assertThat(drawn.lines(ChartStyle.VERMILION)).hasSize(2);
    assertThat(drawn.texts())
        .anyMatch(text -> text.contains("limit of “rpo of group db <= 10 min"))
        .anyMatch(text -> text.startsWith("from 1 min (light) to 20 min (dark)"));
  }

  @Test
  void aResponseCurve_goesThroughTheValues_withTheirIntervals() {
    final Drawn drawn = Drawn.of(ResponseChart.of(STUDY, results(), 0));
    final DoubleUnaryOperator minutes = drawn.upTheAxis();
    // Of b = fast, from 2 to 20 minutes, with a bar up to a minute above.
    final double highest =
        drawn.lines(ChartStyle.VERMILION).stream()
            .mapToDouble(line -> line.bounds().getMinY())
            .min()
            .orElseThrow();
    assertThat(minutes.applyAsDouble(highest)).isCloseTo(21, within(0.1));
    assertThat(drawn.texts()).contains("b = slow", "b = fast");
    assertThat(drawn.texts()).anyMatch(text -> text.contains("20 replications of a point"));
  }

  @Test
  void aHeatMap_isForGridsOfTwoPaths() {
    assertThat(HeatMapChart.fits(STUDY)).isTrue();
    assertThat(ResponseChart.hasSomething(STUDY, results(), 0)).isTrue();
    assertThat(ResponseChart.hasSomething(STUDY, results().subList(0, 1), 0)).isFalse();
  }
}
