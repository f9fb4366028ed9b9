package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.drsim.run.ChartedRun;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class RtoChartTest {

  private static final int OUTAGES = 200;

  /**
   * Kolmogorov's bound of a curve of so many observations, which one in 10,000 exceeds, percent.
   */
  private static final double FARTHEST = 100 * 2.23 / StrictMath.sqrt(OUTAGES);

  /** Recoveries of ten minutes and up to two hours more, from an hour after the start on. */
  private static StudyResult study(int replications, int minutes, String objectives) {
    return ChartedRun.study(
        "simulation: {duration: " + minutes + " min, seed: 7, replications: " + replications + "}",
        "workloads: [{name: w, churn: 100 KB/s}]",
        "machines: [{name: vm, region: northeurope, boot: 2 min, appStart: 1 min, disks: [{name: d,"
            + " size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
        "recovery: {vmCreation: 1 min, diskAttach: 1 min}",
        "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
        "faults: [{name: loss, regionOutage: northeurope, at: 1 h}]",
        "responses: [{to: loss, detect: 5 min, decide: {uniform: [0 s, 2 h]}, failOver: p}]",
        "objectives: [" + objectives + "]");
  }

  /** Minutes and percents, along the longest line of a colour. */
  private static List<double[]> curve(Drawn drawn, Color colour) {
    final DoubleUnaryOperator along = drawn.alongTheAxis();
    final DoubleUnaryOperator up = drawn.upThePercents();
    final Drawn.Shape line =
        drawn.lines(colour).stream()
            .max(Comparator.comparingDouble(shape -> shape.bounds().getHeight()))
            .orElseThrow();
    final List<double[]> points = new ArrayList<>();
    final double[] at = new double[6];
    for (PathIterator i = line.path().getPathIterator(null); !i.isDone(); i.next()) {
      i.currentSegment(at);
      points.add(new double[] {along.applyAsDouble(at[0]), up.applyAsDouble(at[1])});
    }
    return points;
  }

  /** From 10 to 130 min, each as likely. */
  @Test
  void aDecisionAtAnyTime_givesAStraightLine() {
    final StudyResult result = study(OUTAGES, 300, "");
    final Drawn drawn = Drawn.of(RtoChart.of("Shop", result));
    for (final double[] point : curve(drawn, ChartStyle.BLUE)) {
      final double expected = Math.min(100, Math.max(0, (point[0] - 10) / 1.2));
      assertThat(point[1]).isCloseTo(expected, within(FARTHEST));
    }
    assertThat(drawn.texts())
        .anyMatch(text -> text.matches("p \\(p50 .* (min|h), p95 .* h, 200 outages\\)"));
  }

  /** After 70 of 130 min the run is over: half do not come back in it. */
  @Test
  void whatDoesNotComeBack_keepsTheCurveBelowTheTop() {
    final Drawn drawn = Drawn.of(RtoChart.of("Shop", study(OUTAGES, 130, "")));
    final List<double[]> points = curve(drawn, ChartStyle.BLUE);
    final double back = points.get(points.size() - 1)[1];

    assertThat(back).isCloseTo(50, within(FARTHEST));
    final String never =
        drawn.texts().stream()
            .filter(text -> text.contains("not back in"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(never.replaceAll(".*not back in ([0-9.]+) %.*", "$1")))
        .isCloseTo(100 - back, within(0.3));
    assertThat(drawn.svg()).doesNotContain("Infinity").doesNotContain("NaN");
  }

  @Test
  void objectivesHaveTheirCorners_andMarksStandOnTheCurve() {
    final StudyResult result =
        study(
            OUTAGES,
            300,
            "rto of p <= 100 min in 80 % of outages, rto of p <= 90 min mean, rto of vm <= 3 h"
                + " worst");
    final Drawn drawn = Drawn.of(RtoChart.of("Shop", result));
    final List<Drawn.Shape> dotted =
        drawn.lines(ChartStyle.BLUE).stream()
            .filter(line -> line.bounds().getWidth() < 0.01 || line.bounds().getHeight() < 0.01)
            .filter(line -> line.bounds().getMaxX() < 1190)
            .filter(line -> line.bounds().getMaxY() < drawn.text("0 %").y())
            .toList();

    assertThat(dotted).hasSize(2);
    assertThat(drawn.alongTheAxis().applyAsDouble(dotted.get(0).bounds().getX()))
        .isCloseTo(100, within(0.5));
    assertThat(drawn.upThePercents().applyAsDouble(dotted.get(1).bounds().getY()))
        .isCloseTo(80, within(0.3));
    assertThat(drawn.texts()).anyMatch(text -> text.contains("rto <= 1.67 h in 80 % of outages"));
    assertThat(drawn.svg()).doesNotContain("mean").doesNotContain("worst");
    final List<Drawn.Shape> marks = drawn.filled(ChartStyle.BLUE);
    assertThat(marks.stream().map(mark -> drawn.upThePercents().applyAsDouble(middle(mark))))
        .anyMatch(percent -> Math.abs(percent - 95) < 0.5);
  }

  private static double middle(Drawn.Shape shape) {
    return shape.bounds().getCenterY();
  }

  /** Nobody fails over: it is back when the outage is over, after an hour. */
  @Test
  void withoutAPlan_outagesAreNamed() {
    final StudyResult result =
        ChartedRun.study(
            "simulation: {duration: 4 h, replications: 6}",
            "workloads: [{name: w, churn: 100 KB/s}]",
            "faults: [{name: storm, regionOutage: northeurope, at: 1 h, for: 1 h}]");

    assertThat(Drawn.of(RtoChart.of("Shop", result)).texts())
        .anyMatch(text -> text.startsWith("no failover, outage “storm” (p50 1 h"));
  }

  @Test
  void ofFewerThanFiveOutages_thereIsNoCurve() {
    assertThat(RtoChart.hasSomething(study(4, 300, ""))).isFalse();
    assertThat(RtoChart.hasSomething(study(5, 300, ""))).isTrue();
  }

  @Test
  void theSameBytesEveryTime() {
    assertThat(Drawn.of(RtoChart.of("Shop", study(5, 300, ""))).svg())
        .isEqualTo(Drawn.of(RtoChart.of("Shop", study(5, 300, ""))).svg());
  }

  @Test
  void durationsThatDifferByLittle_haveAnAxisOfTheirOwn() {
    final DurationScale near = DurationScale.between(2700, 2760, 1.06);
    assertThat(near.left()).isCloseTo(44.5, within(0.01));
    assertThat(near.to()).isCloseTo(46.5, within(0.01));
    assertThat(DurationScale.between(60, 2760, 1.06).left()).isZero();
    final DurationScale same = DurationScale.between(2700, 2700, 1.06);
    assertThat(same.to()).isGreaterThan(same.left());
  }
}
